#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace foothold::text {

/// A telephone number that can be dialled: digits, after a plus where they begin with a country.
class PhoneNumber {
public:
    /// Numbers as people write them, with spaces and hyphens: of any country after + or 00, Danish ones of eight digits, which
    /// get their +45, and the short ones of Denmark (112, 114, 1813, 116 111) as they are. Nothing where there is anything else
    /// in it.
    static std::optional<PhoneNumber> read(std::string_view written);

    /// "+4570000031", "112"
    const std::string& dialled() const { return dialled_; }
    /// "4570000031"; empty for a short number, which is one in Denmark only.
    std::string with_country() const;
    /// Whether an SMS or WhatsApp can reach it: the Danish series of mobile telephones, and those of other countries, of which
    /// nothing here tells.
    bool may_be_mobile() const;
    bool is_emergency() const { return dialled_ == "112"; }

    bool operator==(const PhoneNumber&) const = default;

private:
    explicit PhoneNumber(std::string dialled) : dialled_(std::move(dialled)) {}

    std::string dialled_;
};

} // namespace foothold::text
