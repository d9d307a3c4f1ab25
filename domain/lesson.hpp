#pragma once

#include "domain/attachment.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foothold::domain {

/// Somebody who reads a page aloud in one language.
struct VoiceClip {
    std::string language;
    Attachment clip;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("language", language), field("clip", clip));
    }
    bool operator==(const VoiceClip&) const = default;
};

/// One idea: a few sentences, with a picture or without.
struct LessonPage {
    LocalizedText text; ///< paragraphs have an empty line between them
    std::optional<Attachment> picture;
    std::vector<VoiceClip> voices;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("text", text), field("picture", picture), field("voices", voices));
    }
    bool operator==(const LessonPage&) const = default;
};

/// What a course teaches, to be read before, during and after: pages like those of a booklet, also without a network.
struct Lesson {
    Id id;
    Id course;
    std::uint32_t week = 0; ///< of the course, from 1; 0: of no week in particular
    Id session;             ///< nil: of the whole week, or of the whole course
    LocalizedText title;
    std::vector<LessonPage> pages;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("course", course), field("week", week), field("session", session), field("title", title),
                field("pages", pages));
    }
    bool operator==(const Lesson&) const = default;
};

} // namespace foothold::domain
