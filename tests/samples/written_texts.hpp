#pragma once

#include "domain/record.hpp"

#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace foothold {

// An archive that collects every string and every localized text that a record holds, however deep.
class WrittenTexts {
public:
    explicit WrittenTexts(domain::Record record) {
        std::visit([this](auto& entity) { entity.serialize(*this); }, record);
    }

    std::vector<std::string> strings;
    std::vector<domain::LocalizedText> localized;

    template <class... Values>
    void operator()(const domain::Field<Values>&... fields) {
        (collect(fields.value), ...);
    }

private:
    void collect(const std::string& text) { strings.push_back(text); }

    template <class T>
    void collect(std::vector<T>& items) {
        for (T& item : items) collect(item);
    }

    template <class T>
    void collect(std::optional<T>& item) {
        if (item) collect(*item);
    }

    template <class Other>
    void collect(Other& other) {
        if constexpr (std::is_same_v<Other, domain::LocalizedText>) localized.push_back(other);
        if constexpr (requires(WrittenTexts archive) { other.serialize(archive); }) other.serialize(*this);
    }
};

} // namespace foothold
