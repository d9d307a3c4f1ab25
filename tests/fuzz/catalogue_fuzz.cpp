#include "app/i18n/catalogue.hpp"
#include "tests/fuzz/target.hpp"

#include <cstdlib>

namespace {

/// What a program may ask of a catalogue, whatever it is made of.
void ask(const foothold::i18n::Catalogue& catalogue) {
    for (const std::int64_t count : {0, 1, 2, 5, 11, 21, 101})
        static_cast<void>(catalogue.find_plural("", "{count} days", count));
    for (const auto& message : catalogue.fixed_messages())
        if (catalogue.find(message.context, message.id) != message.translation) std::abort();
}

} // namespace

std::vector<std::string> foothold::fuzz::seeds() {
    const std::string header = "msgid \"\"\nmsgstr \"\"\n\"Language: da\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                               "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n";
    const std::string rules =
        "msgid \"\"\nmsgstr \"\"\n\"Language: ar\\n\"\n\"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
        "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n\"\n\n";
    return {header + "#: app/screens/today.cpp\nmsgctxt \"clock\"\nmsgid \"{start} to {end}\"\nmsgstr \"{start} til {end}\"\n",
            header + "#, fuzzy\nmsgid \"Today\"\nmsgstr \"I dag\"\n\n#~ msgid \"Old\"\n#~ msgstr \"Gammel\"\n",
            header +
                "msgid \"{count} day\"\nmsgid_plural \"{count} days\"\nmsgstr[0] \"{count} dag\"\nmsgstr[1] \"{count} dage\"\n",
            rules + "msgid \"{count} day\"\nmsgid_plural \"{count} days\"\nmsgstr[0] \"a\"\nmsgstr[1] \"b\"\nmsgstr[2] \"c\"\n"
                    "msgstr[3] \"d\"\nmsgstr[4] \"e\"\nmsgstr[5] \"f\"\n"};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto catalogue = foothold::i18n::Catalogue::parse(bytes, "x.po");
    if (catalogue) ask(*catalogue);
    if (!catalogue && catalogue.error().code != "catalogue.syntax") std::abort();
    return 0;
}
