#include "app/i18n/error_text.hpp"

#include <algorithm>
#include <array>

namespace foothold::i18n {

namespace {

struct Explanation {
    std::string_view code;
    std::string_view sentence;
};

constexpr std::array explanations{
    Explanation{"cache.damaged", translatable("What was kept on this device cannot be read. Ask your contact person for help.")},
    Explanation{"cache.foreign", translatable("What is kept here belongs to another device. Nothing was changed.")},
    Explanation{"cache.locked", translatable("Foothold is open already. Use the window that is open.")},
    Explanation{"cache.missing", translatable("Nothing is kept on this device yet. Connect the device with a code first.")},
    Explanation{
        "cache.not_encrypted",
        translatable("This device cannot keep your information safe, so nothing is kept. Ask a person at the centre for help.")},
    Explanation{"cache.too_new",
                translatable("Foothold needs an update to show what is kept on this device. Nothing was changed.")},
    Explanation{"catalogue.missing",
                translatable("The languages cannot be found on this device. Foothold speaks English until then.")},
    Explanation{"catalogue.syntax", translatable("One language cannot be read. The other languages work.")},
    Explanation{"disk.full", translatable("This device is full. Delete some pictures or videos to make room.")},
    Explanation{"disk.unreadable",
                translatable("This device cannot read its storage right now. Ask a person at the centre for help.")},
    Explanation{"disk.unwritable", translatable("Foothold may not save on this device. Ask a person at the centre for help.")},
    Explanation{"enrol.unknown_code",
                translatable("We do not know this code. Look at the letters once more, or ask for a new code.")},
    Explanation{"enrol.used_code", translatable("This code has been used. Ask your contact person for a new code.")},
    Explanation{"network.not_our_server",
                translatable("This network shows its own page first. Log in to the network, or use another network.")},
    Explanation{"network.refused", translatable("The server does not answer right now. Foothold tries again by itself.")},
    Explanation{"network.timeout", translatable("The connection is slow. Foothold tries again by itself.")},
    Explanation{"network.tls",
                translatable("The connection is not safe, so nothing was sent. Ask a person at the centre for help.")},
    Explanation{"network.truncated", translatable("The connection stopped on the way. Foothold tries again by itself.")},
    Explanation{"network.unknown_host", translatable("The server cannot be found. Look if this device is online.")},
    Explanation{"protocol.malformed", translatable("The answer could not be read. Foothold tries again by itself.")},
    Explanation{"protocol.too_large", translatable("The answer could not be read. Foothold tries again by itself.")},
    Explanation{"protocol.too_new", translatable("Foothold needs an update. Until then you see what is kept on this device.")},
    Explanation{"protocol.unknown_kind",
                translatable("Foothold needs an update. Until then you see what is kept on this device.")},
    Explanation{"sample.field", translatable("A line of the file cannot be read. The details say which one.")},
    Explanation{"server.busy", translatable("Many people use Foothold right now. Foothold tries again by itself.")},
    Explanation{"server.internal", translatable("The server needs a pause. Foothold tries again by itself.")},
    Explanation{"server.wrong_token",
                translatable("This device is not connected any more. Ask your contact person for a new code.")},
    Explanation{"text.font_damaged", translatable("Some letters cannot be shown. A font is missing on this device.")},
    Explanation{"text.font_missing", translatable("Some letters cannot be shown. A font is missing on this device.")},
};

constexpr std::string_view general = translatable("That did not work this time. Try again, or ask your contact person.");

constexpr auto codes = [] {
    std::array<std::string_view, explanations.size()> all;
    std::ranges::transform(explanations, all.begin(), &Explanation::code);
    return all;
}();

static_assert(std::ranges::is_sorted(codes));

} // namespace

std::string explain(const Translator& translator, const Error& error) {
    const auto explanation = std::ranges::lower_bound(explanations, error.code, {}, &Explanation::code);
    const bool is_known = explanation != explanations.end() && explanation->code == error.code;
    return translator.text(is_known ? explanation->sentence : general);
}

std::span<const std::string_view> explained_codes() { return codes; }

} // namespace foothold::i18n
