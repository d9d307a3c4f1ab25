#pragma once

#include "domain/lesson.hpp"
#include "sync/server/blob.hpp"
#include "sync/server/digest.hpp"
#include "tests/sync/town.hpp"

#include <random>
#include <string>
#include <vector>

// Lessons of the town's courses, whose pictures are noise.
namespace foothold::sync_tests::town {

inline server::Blob picture(std::size_t bytes, unsigned seed) {
    std::mt19937 random{seed};
    std::string noise(bytes, '\0');
    for (char& c : noise) c = static_cast<char>(random());
    return {{server::digest_of(noise)}, domain::MediaType::png, std::move(noise)};
}

inline std::vector<server::Blob> pictures(unsigned count, std::size_t bytes) {
    std::vector<server::Blob> all;
    for (unsigned seed = 1; seed <= count; ++seed) all.push_back(picture(bytes, seed));
    return all;
}

inline domain::Lesson lesson_with(domain::Id id, domain::Id course, const std::vector<server::Blob>& all) {
    domain::Lesson lesson;
    lesson.id = id;
    lesson.course = course;
    lesson.title = domain::untranslated("Lesson with pictures");
    for (const server::Blob& blob : all) {
        auto& shown = lesson.pages.emplace_back().picture.emplace();
        shown.hash = blob.hash;
        shown.bytes = static_cast<std::uint32_t>(blob.bytes.size());
        shown.media_type = blob.media_type;
    }
    return lesson;
}

} // namespace foothold::sync_tests::town
