#pragma once

#include "app/screens/scene.hpp"
#include "domain/attachment.hpp"

#include <cstdint>
#include <string>

namespace foothold::screens {

/// What has become of a picture that a record refers to, from the best to the worst.
/// waits: for internet. costs: for internet that costs nothing. unreadable: its bytes are here and are no picture.
enum class PictureState : std::uint8_t { here, coming, waits, costs, unreadable };

PictureState state_of(const domain::Attachment& picture, const Scene& scene);

/// What happens next with one picture; empty when it is here.
std::string words_of(PictureState state, const Scene& scene);
/// The same of the pictures of something that is kept here.
std::string words_of_all(PictureState state, const Scene& scene);

} // namespace foothold::screens
