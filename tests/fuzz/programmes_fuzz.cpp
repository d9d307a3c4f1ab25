#include "sync/protocol/record_codec.hpp"
#include "sync/server/programme_file.hpp"
#include "tests/fuzz/target.hpp"

#include <cstdlib>

namespace {

constexpr foothold::domain::Instant now{1'773'300'000};

/// What was read is written and read by everybody else.
void check(const foothold::domain::Record& record) {
    const auto encoded = foothold::protocol::encode_record(record);
    if (!foothold::protocol::decode_record(encoded.kind, encoded.body)) std::abort();
}

} // namespace

std::vector<std::string> foothold::fuzz::seeds() {
    const std::string organisations = "organisations:\n  - key: drc\n    name: DRC\n";
    const std::string programmes = "programmes:\n  - key: p\n    title: P\n    organisations: [drc]\n    from: monday-150\n";
    const std::string courses = "courses:\n  - {key: c, title: C}\n";
    return {
        organisations,
        organisations + programmes + "    until: monday+365\n",
        "places:\n  - key: hall\n    name: Hall\n    address: Vej 1\n    opening_hours:\n      da: kl. 9-15\n",
        "people:\n  - key: samira\n    name: Samira\n    role: participant\n    languages: [ar, da]\n",
        courses + "lessons:\n  - {key: l, course: c, week: 1, pages: [{text: T, picture: {file: a.png, description: D}}]}\n",
        "programmes: &a\n  - key: p\n    title: {en: P, da: Q}\ncourses: *a\n",
    };
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(data), size};
    const auto records =
        foothold::server::read_programme_files({{"x.yaml", text}}, now, [](foothold::domain::Id) { return true; });
    if (records)
        for (const auto& record : *records) check(record);
    else if (!records.error().code.starts_with("sample."))
        std::abort();
    return 0;
}
