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
    Explanation{"act.malformed", translatable("Foothold does not know this command. foothold act --help shows what it knows.")},
    Explanation{"act.unknown", translatable("Foothold does not know this command. foothold act --help shows what it knows.")},
    Explanation{"action.already_so", translatable("That was said before. Nothing needs to change.")},
    Explanation{"action.out_of_scope", translatable("This is not part of what you can change here. Nothing was changed.")},
    Explanation{"action.rejected", translatable("That is not possible now. Nothing was changed.")},
    Explanation{"attachment.wrong", translatable("The answer could not be read. Foothold tries again by itself.")},
    Explanation{
        "cache.damaged",
        translatable("What was kept here could not be read. Foothold put it aside and fetches everything again by itself.")},
    Explanation{"cache.key_lost",
                translatable("What is kept here cannot be opened any more. Ask your contact person for a new code.")},
    Explanation{"cache.locked", translatable("Foothold is open already. Use the window that is open.")},
    Explanation{"cache.missing", translatable("What was kept here is gone. Foothold fetches everything again by itself.")},
    Explanation{
        "cache.not_encrypted",
        translatable("This device cannot keep your information safe, so nothing is kept. Ask a person at the centre for help.")},
    Explanation{"cache.too_new",
                translatable("Foothold needs an update to show what is kept on this device. Nothing was changed.")},
    Explanation{"catalogue.missing",
                translatable("The languages cannot be found on this device. Foothold speaks English until then.")},
    Explanation{"catalogue.syntax", translatable("One language cannot be read. The other languages work.")},
    Explanation{"credential.changed", translatable("This proof is not as it was signed. Ask for it once more.")},
    Explanation{"credential.key_invalid", translatable("A key in the list cannot be read. The details say which one.")},
    Explanation{"credential.malformed",
                translatable("This is not a proof from Foothold. Take the whole text or the whole file.")},
    Explanation{"credential.other_key", translatable("This proof was not signed with a key that you trust.")},
    Explanation{"database.constraint",
                translatable("Foothold could not save this just now. Try again, or ask a person at the centre for help.")},
    Explanation{"database.failed",
                translatable("Foothold could not save this just now. Try again, or ask a person at the centre for help.")},
    Explanation{"device.erased",
                translatable("Everything about you has been erased, on this device and at the server. With a new "
                             "code you can begin again.")},
    Explanation{"device.not_enrolled", translatable("This device is not connected yet. Ask your contact person for a code.")},
    Explanation{"device.other_person", translatable("What is kept here belongs to another person. Nothing was changed.")},
    Explanation{"disk.full", translatable("This device is full. Delete some pictures or videos to make room.")},
    Explanation{"disk.unreadable",
                translatable("This device cannot read its storage right now. Ask a person at the centre for help.")},
    Explanation{"disk.unwritable", translatable("Foothold may not save on this device. Ask a person at the centre for help.")},
    Explanation{"enrol.code_wrong",
                translatable("This code does not work, or not any more. Look at the letters once more, or ask for a new code.")},
    Explanation{"memory.full", translatable("This device has no room to work right now. Close other programs and try again.")},
    Explanation{"move.authority_unknown", translatable("This move cannot be announced like this. The details say why.")},
    Explanation{"move.date_invalid", translatable("This move cannot be announced like this. The details say why.")},
    Explanation{"move.date_over", translatable("This move cannot be announced like this. The details say why.")},
    Explanation{"move.destination_closes", translatable("This move cannot be announced like this. The details say why.")},
    Explanation{"move.destination_invalid", translatable("This move cannot be announced like this. The details say why.")},
    Explanation{"move.destination_same", translatable("This move cannot be announced like this. The details say why.")},
    Explanation{"move.language_invalid", translatable("This move cannot be announced like this. The details say why.")},
    Explanation{"move.lives_there", translatable("This move cannot be announced like this. The details say why.")},
    Explanation{"move.nobody_concerned", translatable("This move cannot be announced like this. The details say why.")},
    Explanation{"move.person_unknown",
                translatable("Nobody of this name is in the programme files. Look at the letters once more.")},
    Explanation{"move.place_unknown", translatable("This move cannot be announced like this. The details say why.")},
    Explanation{"network.bad_address", translatable("The address of the server cannot be read. Look at it once more.")},
    Explanation{"network.failed", translatable("The connection did not work this time. Foothold tries again by itself.")},
    Explanation{"network.not_our_server",
                translatable("This network shows its own page first. Log in to the network, or use another network.")},
    Explanation{"network.not_secure",
                translatable("The address of the server is not safe: it must begin with https. Nothing was sent.")},
    Explanation{"network.refused", translatable("The server does not answer right now. Foothold tries again by itself.")},
    Explanation{"network.timeout", translatable("The connection is slow. Foothold tries again by itself.")},
    Explanation{"network.tls",
                translatable("The connection is not safe, so nothing was sent. Ask a person at the centre for help.")},
    Explanation{"network.truncated", translatable("The connection stopped on the way. Foothold tries again by itself.")},
    Explanation{"network.unknown_host", translatable("The server cannot be found. Look if this device is online.")},
    Explanation{"picture.unreadable", translatable("The picture cannot be shown here. These words say what is in it.")},
    Explanation{"plural.syntax", translatable("One language cannot be read. The other languages work.")},
    Explanation{"print.nothing", translatable("There is no card about this to show to others.")},
    Explanation{"print.unavailable", translatable("This card cannot be made here. The details say why.")},
    Explanation{"protocol.malformed", translatable("The answer could not be read. Foothold tries again by itself.")},
    Explanation{"protocol.other_former", translatable("The answer could not be read. Foothold tries again by itself.")},
    Explanation{"protocol.too_large", translatable("The answer could not be read. Foothold tries again by itself.")},
    Explanation{"protocol.too_new", translatable("Foothold needs an update. Until then you see what is kept on this device.")},
    Explanation{"protocol.unknown_kind",
                translatable("Foothold needs an update. Until then you see what is kept on this device.")},
    Explanation{"render.unavailable", translatable("Pictures cannot be drawn here. The details say why.")},
    Explanation{"render.unknown_screen", translatable("Foothold has no screen of this name. foothold --help shows them all.")},
    Explanation{"request.answered_already", translatable("This request cannot be answered like this. The details say why.")},
    Explanation{"request.language_invalid", translatable("This request cannot be answered like this. The details say why.")},
    Explanation{"request.needs_erasure", translatable("This request cannot be answered like this. The details say why.")},
    Explanation{"request.reason_missing", translatable("This request cannot be answered like this. The details say why.")},
    Explanation{"request.taken_back", translatable("This request cannot be answered like this. The details say why.")},
    Explanation{"request.unknown", translatable("This request cannot be answered like this. The details say why.")},
    Explanation{"request.verdict_missing", translatable("This request cannot be answered like this. The details say why.")},
    Explanation{"sample.field", translatable("A line of the file cannot be read. The details say which one.")},
    Explanation{"sample.media", translatable("A file cannot be opened. The details say which one.")},
    Explanation{"sample.syntax", translatable("A line of the file cannot be read. The details say which one.")},
    Explanation{"sample.unreadable", translatable("A file cannot be opened. The details say which one.")},
    Explanation{"server.address_in_use", translatable("Another program uses this address already. Choose another one.")},
    Explanation{"server.address_invalid", translatable("The address of the server cannot be read. Look at it once more.")},
    Explanation{
        "server.address_public",
        translatable(
            "Others can reach this address, so it needs a safe connection in front. foothold-server serve --help says how.")},
    Explanation{"server.blob_damaged", translatable("The server needs a pause. Foothold tries again by itself.")},
    Explanation{"server.busy", translatable("Many people use Foothold right now. Foothold tries again by itself.")},
    Explanation{"server.data_busy", translatable("The server needs a pause. Foothold tries again by itself.")},
    Explanation{"server.data_unusable", translatable("The server cannot use its folder. The details say why.")},
    Explanation{"server.failed", translatable("The server needs a pause. Foothold tries again by itself.")},
    Explanation{"server.header_too_large",
                translatable("The server does not understand this device. Look for an update of Foothold.")},
    Explanation{"server.internal", translatable("The server needs a pause. Foothold tries again by itself.")},
    Explanation{"server.key_unusable", translatable("The server cannot use its folder. The details say why.")},
    Explanation{"server.media_type_unsupported",
                translatable("The server does not understand this device. Look for an update of Foothold.")},
    Explanation{"server.method_not_allowed",
                translatable("The server does not understand this device. Look for an update of Foothold.")},
    Explanation{"server.not_found", translatable("The server does not understand this device. Look for an update of Foothold.")},
    Explanation{"server.person_unknown",
                translatable("Nobody of this name is in the programme files. Look at the letters once more.")},
    Explanation{"server.range_invalid",
                translatable("The server does not understand this device. Look for an update of Foothold.")},
    Explanation{"server.record_too_large", translatable("Something is too long for the server. The details say what.")},
    Explanation{"server.request_malformed",
                translatable("The server does not understand this device. Look for an update of Foothold.")},
    Explanation{"server.time_invalid", translatable("This time cannot be read. Write it like 2026-03-12T08:40.")},
    Explanation{"server.too_many_requests", translatable("Many people use Foothold right now. Foothold tries again by itself.")},
    Explanation{"server.too_slow", translatable("The connection is slow. Foothold tries again by itself.")},
    Explanation{"server.wrong_token",
                translatable("This device is not connected any more. Ask your contact person for a new code.")},
    Explanation{"support.about_elsewhere", translatable("This request cannot be kept like this. The details say why.")},
    Explanation{"support.about_invalid", translatable("This request cannot be kept like this. The details say why.")},
    Explanation{"support.about_unknown", translatable("This request cannot be kept like this. The details say why.")},
    Explanation{"support.answered_already", translatable("This request cannot be answered like this. The details say why.")},
    Explanation{"support.company_unknown", translatable("This request cannot be kept like this. The details say why.")},
    Explanation{"support.owner_missing", translatable("This request cannot be answered like this. The details say why.")},
    Explanation{"support.programme_unknown", translatable("This request cannot be kept like this. The details say why.")},
    Explanation{"support.taken_back", translatable("This request cannot be answered like this. The details say why.")},
    Explanation{"support.text_missing", translatable("This request cannot be kept like this. The details say why.")},
    Explanation{"support.text_too_long", translatable("This request cannot be kept like this. The details say why.")},
    Explanation{"support.unknown", translatable("This request cannot be answered like this. The details say why.")},
    Explanation{"sync.action_conflict",
                translatable("The server knows this device differently. Nothing is lost, and Foothold tries again by itself.")},
    Explanation{"sync.not_enrolled",
                translatable("This device is not connected any more. Ask your contact person for a new code.")},
    Explanation{"sync.request_invalid",
                translatable("The server does not understand this device. Look for an update of Foothold.")},
    Explanation{"sync.version_unsupported",
                translatable("Foothold needs an update. Until then you see what is kept on this device.")},
    Explanation{"text.font_damaged", translatable("Some letters cannot be shown. A font is missing on this device.")},
    Explanation{"text.font_missing", translatable("Some letters cannot be shown. A font is missing on this device.")},
    Explanation{"window.unavailable",
                translatable("No window can be opened here. foothold --help says how the screens become pictures.")},
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
