#include "app/shell/notification.hpp"

#include <SDL.h>

namespace foothold::shell {

namespace {

/// The few functions of libnotify that are called, found when they are needed: the app runs where there is none.
class Desktop {
public:
    bool show(const char* title, const char* sentence) const {
        if (!initialise_ || !make_ || !show_ || !unref_ || !free_error_ || initialise_("Foothold") == 0) return false;
        void* notification = make_(title, sentence, nullptr);
        if (!notification) return false;
        void* error = nullptr;
        const bool is_shown = show_(notification, &error) != 0;
        if (error) free_error_(error);
        unref_(notification);
        return is_shown;
    }

private:
    // Never unloaded: GLib's types and threads stay for as long as the process does.
    template <class Function>
    static Function* find(const char* library, const char* name) {
        void* loaded = SDL_LoadObject(library);
        return loaded ? reinterpret_cast<Function*>(SDL_LoadFunction(loaded, name)) : nullptr;
    }

    int (*initialise_)(const char*) = find<int(const char*)>("libnotify.so.4", "notify_init");
    void* (*make_)(const char*, const char*,
                   const char*) = find<void*(const char*, const char*, const char*)>("libnotify.so.4", "notify_notification_new");
    int (*show_)(void*, void**) = find<int(void*, void**)>("libnotify.so.4", "notify_notification_show");
    void (*unref_)(void*) = find<void(void*)>("libgobject-2.0.so.0", "g_object_unref");
    void (*free_error_)(void*) = find<void(void*)>("libglib-2.0.so.0", "g_error_free");
};

} // namespace

bool notify(const std::string& title, const std::string& sentence) { return Desktop{}.show(title.c_str(), sentence.c_str()); }

} // namespace foothold::shell
