#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace foothold::shell {

/// The recorded clips of this installation, by language and by the words that are heard.
class Clips {
public:
    void add(std::string language, std::string words, std::filesystem::path file);

    /// nullptr when nobody has recorded these words.
    const std::filesystem::path* find(std::string_view language, std::string_view words) const;
    /// Whether there is any in this language.
    bool speak(std::string_view language) const { return clips_.contains(language); }

private:
    std::map<std::string, std::map<std::string, std::filesystem::path, std::less<>>, std::less<>> clips_;
};

} // namespace foothold::shell
