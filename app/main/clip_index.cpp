#include "app/main/clip_index.hpp"

#include "app/i18n/message_key.hpp"

namespace foothold::main {

shell::Clips find_clips(const std::filesystem::path& voice, const i18n::Catalogues& catalogues) {
    shell::Clips clips;
    for (const i18n::Catalogue& catalogue : catalogues.all()) {
        const std::filesystem::path folder = voice / catalogue.language();
        std::error_code problem;
        if (!std::filesystem::is_directory(folder, problem)) continue;
        for (const i18n::Catalogue::FixedMessage& message : catalogue.fixed_messages()) {
            std::filesystem::path file = folder / (i18n::message_key(message.context, message.id) + ".opus");
            if (std::filesystem::exists(file, problem)) clips.add(catalogue.language(), message.translation, std::move(file));
        }
    }
    return clips;
}

} // namespace foothold::main
