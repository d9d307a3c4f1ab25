#pragma once

#include "domain/session.hpp"
#include "tests/sync/town.hpp"

#include <cstdint>
#include <string>

namespace foothold::bench {

// A lesson as a programme file gives it: texts in three languages, about 600 bytes.
inline domain::Session lesson(std::uint64_t number) {
    domain::Session record = sync_tests::town::lesson({50, number}, sync_tests::town::sewing);
    record.starts = record.starts + static_cast<std::int64_t>(number) * domain::hour_s;
    record.ends = record.starts + domain::hour_s;
    const std::string text = "Lesson " + std::to_string(number) + ": how to read a pattern, and which cloth is right for it. ";
    for (const char* language : {"en", "da", "ar"}) {
        record.topic.translations.push_back({language, text + language});
        record.bring.translations.push_back({language, "Bring scissors and something to write with; there is coffee and tea."});
    }
    return record;
}

} // namespace foothold::bench
