#include "app/shell/open_outside.hpp"

#include "app/shell/opener.hpp"
#include "app/shell/percent_encoding.hpp"

#include <string>
#include <vector>

#include <SDL.h>

namespace foothold::shell {

namespace {

/// An address, and what the desktop knows its programs by.
struct Address {
    std::string scheme;
    std::string rest;
};

// The best first.
std::vector<Address> addresses_of(const ui::Call& call) { return {{"tel", call.number.dialled()}}; }
std::vector<Address> addresses_of(const ui::WriteSms& sms) { return {{"sms", sms.number.dialled()}}; }
std::vector<Address> addresses_of(const ui::WriteOnWhatsApp& whatsapp) {
    const std::string number = whatsapp.number.with_country();
    if (number.empty()) return {};
    return {{"https", "//wa.me/" + number}};
}
std::vector<Address> addresses_of(const ui::ShowOnMap& map) {
    const std::string address = percent_encoded(map.address.line());
    return {{"geo", "0,0?q=" + address}, {"https", "//www.openstreetmap.org/search?query=" + address}};
}

/// What GIO, where it is installed, knows of the desktop's programs. SDL says that it has opened an address also when there was
/// nothing to open it with.
class Desktop {
public:
    /// True where the desktop cannot be asked: then it is tried.
    bool may_open(const std::string& scheme) const {
        if (!default_for_ || !unref_) return true;
        void* program = default_for_(scheme.c_str());
        if (!program) return false;
        unref_(program);
        return true;
    }

private:
    // Never unloaded: GLib's types and threads stay for as long as the process does.
    template <class Function>
    static Function* find(const char* library, const char* name) {
        void* loaded = SDL_LoadObject(library);
        return loaded ? reinterpret_cast<Function*>(SDL_LoadFunction(loaded, name)) : nullptr;
    }

    void* (*default_for_)(const char*) = find<void*(const char*)>("libgio-2.0.so.0", "g_app_info_get_default_for_uri_scheme");
    void (*unref_)(void*) = find<void(void*)>("libgobject-2.0.so.0", "g_object_unref");
};

} // namespace

bool open_outside(const ui::Outside& what) {
    if (!has_opener()) return false;
    const Desktop desktop;
    for (const Address& address : std::visit([](const auto& each) { return addresses_of(each); }, what))
        if (desktop.may_open(address.scheme)) return SDL_OpenURL((address.scheme + ':' + address.rest).c_str()) == 0;
    return false;
}

} // namespace foothold::shell
