#pragma once

#include "domain/activity.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

namespace foothold::domain {

/// What a mentor sees of one of her mentee's appointments: when and what kind, nothing more. Made by the server out of the
/// participant's schedule and consent (sharing.hpp).
struct SharedAppointment {
    Id id;
    Id match;
    Activity activity = Activity::course;
    LocalizedText title;
    Instant starts;
    Instant ends;
    bool is_with_mentor = false;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("match", match), field("activity", activity), field("title", title),
                field("starts", starts), field("ends", ends), field("is_with_mentor", is_with_mentor));
    }
    bool operator==(const SharedAppointment&) const = default;
};

} // namespace foothold::domain
