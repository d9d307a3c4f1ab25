#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/hash.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/record.hpp"
#include "domain/time.hpp"

#include <boost/json/value.hpp>

#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace foothold::protocol {

/// Makes a JSON object out of whatever has a `serialize`: fields by their names, ids as 32 digits (nil: null), hashes as 64,
/// enumerations by their names, moments as "2026-03-12T08:40:00Z", texts as {"en": ..., "da": ...}. For reading by people and
/// scripts.
class JsonArchive {
public:
    template <class... Values>
    void operator()(const domain::Field<Values>&... fields) {
        (object_.emplace(fields.name, value_of(fields.value)), ...);
    }

    template <class T>
    static boost::json::object object_of(const T& value) {
        JsonArchive archive;
        const_cast<T&>(value).serialize(archive); // one description for reading and writing; this one only reads
        return std::move(archive.object_);
    }

private:
    static boost::json::value value_of(const domain::Id& id);
    static boost::json::value value_of(const domain::Hash& hash) { return boost::json::string{domain::to_string(hash)}; }
    static boost::json::value value_of(const domain::Instant& instant);
    static boost::json::value value_of(const domain::Date& date);
    static boost::json::value value_of(const domain::LocalizedText& text);
    static boost::json::value value_of(const std::string& text) { return boost::json::string{text}; }

    template <std::integral T>
    static boost::json::value value_of(const T& number) {
        return number;
    }

    template <class T>
    requires std::is_enum_v<T>
    static boost::json::value value_of(const T& value) { return boost::json::string{domain::name_of(value)}; }

    template <class T>
    static boost::json::value value_of(const std::vector<T>& items) {
        boost::json::array array;
        array.reserve(items.size());
        for (const T& item : items) array.push_back(value_of(item));
        return array;
    }

    template <class T>
    static boost::json::value value_of(const std::optional<T>& value) {
        if (!value) return nullptr;
        return value_of(*value);
    }

    template <class... Alternatives>
    static boost::json::value value_of(const std::variant<Alternatives...>& value) {
        return std::visit([](const auto& alternative) { return value_of(alternative); }, value);
    }

    template <class T>
    requires requires(T& value, JsonArchive& archive) { value.serialize(archive); }
    static boost::json::value value_of(const T& value) { return object_of(value); }

    boost::json::object object_;
};

/// The record's fields, and its kind's name as "kind_of_record".
boost::json::object json_of(const domain::Record& record);

} // namespace foothold::protocol
