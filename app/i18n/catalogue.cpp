#include "app/i18n/catalogue.hpp"

#include "app/i18n/placeholders.hpp"
#include "app/i18n/po_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace foothold::i18n {

namespace {

/// The value of "Key: value" in the header's text; empty when it is not there.
std::string_view header_field(std::string_view header, std::string_view key) {
    while (!header.empty()) {
        std::string_view line = header.substr(0, header.find('\n'));
        header.remove_prefix(std::min(line.size() + 1, header.size()));
        if (!line.starts_with(key) || line.size() <= key.size() || line[key.size()] != ':') continue;
        line.remove_prefix(key.size() + 1);
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        return line.substr(0, line.find_last_not_of(' ') + 1);
    }
    return {};
}

bool is_language_tag(std::string_view tag) {
    const auto is_tag_character = [](char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
               (character >= '0' && character <= '9') || character == '-';
    };
    return tag.size() >= 2 && tag.size() <= 35 && std::ranges::all_of(tag, is_tag_character);
}

/// Gettext writes pt_BR, BCP 47 pt-BR.
std::string language_tag(std::string_view gettext_name) {
    std::string tag{gettext_name};
    std::ranges::replace(tag, '_', '-');
    return tag;
}

} // namespace

std::size_t Catalogue::KeyHash::operator()(KeyView key) const {
    const std::size_t id = std::hash<std::string_view>{}(key.id);
    return key.context.empty() ? id : id ^ (std::hash<std::string_view>{}(key.context) * 31);
}

Result<Catalogue> Catalogue::parse(std::string_view po, std::string_view name) {
    auto entries = read_po(po, name);
    if (!entries) return entries.error();
    if (entries->empty() || !entries->front().id.empty() || entries->front().translations.size() != 1)
        return syntax_error(name, 1, "the file must begin with a header (msgid \"\")");
    Catalogue catalogue;
    if (const auto read = catalogue.read_header(entries->front(), name); !read) return read.error();
    for (auto entry = entries->begin() + 1; entry != entries->end(); ++entry)
        if (const auto added = catalogue.add(std::move(*entry), name); !added) return added.error();
    std::erase_if(catalogue.messages_, [](const auto& message) { return message.second.empty(); });
    return catalogue;
}

Result<void> Catalogue::read_header(const PoEntry& header, std::string_view name) {
    const std::string_view text = header.translations.front();
    language_ = language_tag(header_field(text, "Language"));
    if (!is_language_tag(language_)) return syntax_error(name, header.line, "the header names no Language");
    review_ = header_field(text, "X-Review");
    const std::string_view forms = header_field(text, "Plural-Forms");
    if (forms.empty()) return {};
    auto rule = PluralRule::parse(forms);
    if (!rule) return syntax_error(name, header.line, rule.error().detail);
    plural_rule_ = std::move(*rule);
    has_plural_rule_ = true;
    return {};
}

Result<void> Catalogue::add(PoEntry entry, std::string_view name) {
    if (entry.id.empty()) return syntax_error(name, entry.line, "an empty msgid");
    if (entry.has_plural && !has_plural_rule_)
        return syntax_error(name, entry.line, "plural forms, but no Plural-Forms in the header");
    const std::size_t form_count = entry.has_plural ? plural_rule_.form_count() : 1;
    if (entry.translations.size() != form_count)
        return syntax_error(name, entry.line,
                            fmt::format("{} plural forms where the header says {}", entry.translations.size(), form_count));
    const bool is_complete = std::ranges::none_of(entry.translations, &std::string::empty);
    if (entry.is_fuzzy || !is_complete) entry.translations.clear();
    const bool is_new =
        messages_.try_emplace({std::move(entry.context), std::move(entry.id)}, std::move(entry.translations)).second;
    if (!is_new) return syntax_error(name, entry.line, "the same message a second time");
    return {};
}

std::string_view Catalogue::find(std::string_view context, std::string_view id) const {
    const auto message = messages_.find(KeyView{context, id});
    return message == messages_.end() ? std::string_view{} : message->second.front();
}

std::string_view Catalogue::find_plural(std::string_view context, std::string_view id, std::int64_t count) const {
    const auto message = messages_.find(KeyView{context, id});
    if (message == messages_.end()) return {};
    const std::size_t form = message->second.size() == 1 ? 0 : plural_rule_.form_of(count);
    return message->second[form];
}

std::vector<Catalogue::FixedMessage> Catalogue::fixed_messages() const {
    std::vector<FixedMessage> fixed;
    for (const auto& [key, forms] : messages_)
        if (forms.size() == 1 && is_filled_by(forms.front(), {})) fixed.push_back({key.context, key.id, forms.front()});
    return fixed;
}

} // namespace foothold::i18n
