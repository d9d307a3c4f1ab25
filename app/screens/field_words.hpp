#pragma once

#include "app/screens/build.hpp"
#include "app/ui/field.hpp"

#include <string>

namespace foothold::screens {

/// The words that every field needs, as long as the frame is built.
class FieldWords {
public:
    explicit FieldWords(const Build& build);

    ui::EditWords bar() const { return {cut_, copy_, paste_, select_all_}; }

private:
    std::string cut_;
    std::string copy_;
    std::string paste_;
    std::string select_all_;
};

/// Says how many letters are left when few are; empty before.
std::string letters_left_hint(const Build& build, const ui::Draft& draft, const ui::FieldRules& rules);

} // namespace foothold::screens
