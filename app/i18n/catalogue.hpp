#pragma once

#include "app/i18n/plural_rule.hpp"
#include "domain/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace foothold::i18n {

struct PoEntry;

/// The translations of one language, read from a gettext PO file. Fuzzy and untranslated messages are not in it.
class Catalogue {
public:
    /// `name` is how errors call the file. Error{"catalogue.syntax", "ar.po:12: ..."}; hostile bytes give an error, never a
    /// crash.
    static Result<Catalogue> parse(std::string_view po, std::string_view name);

    /// BCP 47, from the header field Language.
    const std::string& language() const { return language_; }
    /// Header field X-Review: "draft" until a native speaker has read the translations.
    const std::string& review() const { return review_; }
    std::size_t size() const { return messages_.size(); }

    /// The translation; empty when there is none.
    std::string_view find(std::string_view context, std::string_view id) const;
    /// The form that belongs to this count; empty when there is none.
    std::string_view find_plural(std::string_view context, std::string_view id, std::int64_t count) const;

    struct FixedMessage {
        std::string context;
        std::string id;
        std::string translation;
    };
    /// The messages that always read the same: neither plural forms nor placeholders.
    std::vector<FixedMessage> fixed_messages() const;

private:
    struct KeyView {
        std::string_view context;
        std::string_view id;
    };

    struct Key {
        std::string context;
        std::string id;

        operator KeyView() const { return {context, id}; }
    };

    struct KeyHash {
        using is_transparent = void;
        std::size_t operator()(KeyView key) const;
    };

    struct KeyEqual {
        using is_transparent = void;
        bool operator()(KeyView left, KeyView right) const { return left.context == right.context && left.id == right.id; }
    };

    Result<void> read_header(const PoEntry& header, std::string_view name);
    Result<void> add(PoEntry entry, std::string_view name);

    std::string language_;
    std::string review_;
    PluralRule plural_rule_;
    bool has_plural_rule_ = false;
    /// No form at all: the message is in the file without a usable translation.
    std::unordered_map<Key, std::vector<std::string>, KeyHash, KeyEqual> messages_;
};

} // namespace foothold::i18n
