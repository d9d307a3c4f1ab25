#pragma once

#include "app/text/request.hpp"

#include <array>

namespace foothold::text {

/// About 150 characters each, for benchmarks.
inline constexpr std::array paragraphs{
    Request{
        .text =
            "You decide yourself whether you want to share your schedule with your mentor. Nobody else can see it, and you can "
            "change your mind at any time you like.",
        .style = {.language = "en"},
        .width_px = 320},
    Request{
        .text =
            "أنت تقرر بنفسك ما إذا كنت تريد مشاركة جدولك مع مرشدتك Birgitte. لا يمكن لأي شخص آخر رؤيته، ويمكنك تغيير رأيك في أي "
            "وقت تشاء قبل الساعة 16:00.",
        .style = {.language = "ar"},
        .width_px = 320},
    Request{.text = "እዞም ሰባት ዘፍቀድኩምዎ ሓበሬታ ጥራይ ይርእዩ። መካሪትኩም ብሪጊተ ሎሚ ክሳብ 20:00 ትምልስ። ዴንማርክኛ፣ እንግሊዝኛ፣ ዓረብኛ።",
            .style = {.language = "ti"},
            .width_px = 320},
};

} // namespace foothold::text
