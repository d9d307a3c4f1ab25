#include "sync/client/attachments.hpp"
#include "sync/client/memory.hpp"
#include "tests/client/blob_server.hpp"
#include "tests/client/bytes_on_disk.hpp"
#include "tests/client/scripted_device.hpp"
#include "tests/faults/scenario.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>

namespace foothold::faults {

namespace {

using client::AttachmentState;

/// What somebody's lessons refer to, and what that person looks at.
struct Wish {
    std::vector<std::string> soon = {};
    std::vector<std::string> later = {};
    std::vector<std::string> opened = {};
    std::uint64_t bytes_max = 1 << 20;
    int damaged_answers = 0;
};

std::vector<domain::LessonMaterial> material_of(const Wish& wish) {
    std::vector<domain::LessonMaterial> material;
    for (const bool is_soon : {true, false})
        for (const std::string& bytes : is_soon ? wish.soon : wish.later) {
            auto& each = material.emplace_back();
            each.attachment.hash = client::name_of(bytes);
            each.attachment.bytes = static_cast<std::uint32_t>(bytes.size());
            each.is_soon = is_soon;
        }
    return material;
}

/// The app's turns: what a turn fails to do is done by a later one.
class Bringing {
public:
    Bringing(Stage& stage, const Wish& wish) : stage_(stage), wish_(wish) {
        for (const auto* pictures : {&wish.soon, &wish.later})
            for (const std::string& bytes : *pictures) server_.add(bytes);
        server_.damaged_answers = wish.damaged_answers;
    }

    Result<void> run() {
        constexpr int turns_max = 20;
        Result<void> done;
        for (int turn = 0; turn < turns_max && !is_done_; ++turn) {
            done = client::within_memory([this] { return take_turn(); });
            clock_.time += std::chrono::hours(25); // longer than any pause
        }
        if (attachments_)
            for (const auto& [hash, report] : attachments_->reports())
                if (report.state == AttachmentState::here) stage_.said_to_be_here.insert(hash);
        if (is_done_) return {};
        return done ? Error{"faults.not_done", {}} : done;
    }

private:
    Result<void> take_turn() {
        constexpr int steps = 8;
        if (!stage_.attachments) {
            auto opened = stage_.device->open_attachments();
            if (!opened) return opened.error();
            stage_.attachments.emplace(std::move(*opened));
        }
        if (!attachments_)
            attachments_.emplace(*stage_.attachments, server_, clock_, random_, client::world::enrolment(),
                                 client::AttachmentRules{.bytes_max = wish_.bytes_max});
        if (!follows_)
            if (auto followed = attachments_->follow(material_of(wish_)); !followed) return followed;
        follows_ = true;
        for (const std::string& bytes : wish_.opened)
            if (!shown_.contains(bytes)) attachments_->open(client::name_of(bytes));
        for (int step = 0; step < steps; ++step) attachments_->step();
        for (auto& [hash, bytes] : attachments_->take_opened()) {
            stage_.has_lied = stage_.has_lied || client::name_of(bytes) != hash;
            shown_.insert(std::move(bytes));
        }
        if (attachments_->error()) return *attachments_->error();
        is_done_ = !attachments_->is_busy() && shown_.size() == wish_.opened.size();
        return {};
    }

    Stage& stage_;
    const Wish& wish_;
    client::BlobServer server_;
    client::TestClock clock_;
    client::TestRandom random_;
    std::optional<client::Attachments> attachments_;
    bool follows_ = false;
    bool is_done_ = false;
    std::set<std::string> shown_;
};

/// A program that had no memory even to begin is started again.
Act bringing(Wish wish) {
    return [wish = std::move(wish)](Stage& stage) {
        const auto bring = [&] { return Bringing(stage, wish).run(); };
        auto brought = client::within_memory(bring);
        return brought ? brought : client::within_memory(bring);
    };
}

Act settling_in_with(Wish wish) { return both(settle_in, bringing(std::move(wish))); }

/// The first half of a picture has come.
Act settling_in_with_half_of(const std::string& picture) {
    return [picture](Stage& stage) {
        REQUIRE(settle_in(stage));
        auto store = stage.device->open_attachments();
        REQUIRE(store);
        return store->append(client::name_of(picture), picture.size(), 0, picture.substr(0, picture.size() / 2));
    };
}

/// All but the first page, which says where everything is.
Act settling_in_with_damaged(Wish wish) {
    return [prepare = settling_in_with(std::move(wish))](Stage& stage) -> Result<void> {
        constexpr std::size_t page_bytes = 4096;
        REQUIRE(prepare(stage));
        stage.close();
        std::string content = client::content_of(stage.data.attachments());
        for (std::size_t at = page_bytes + 900; at < content.size(); at += page_bytes)
            content[at] = static_cast<char>(content[at] ^ 1);
        client::overwrite(stage.data.attachments(), content);
        return {};
    };
}

} // namespace

std::vector<Scenario> picture_scenarios() {
    const std::string large = client::noise(70'000, 1); // two pieces
    const std::string one = client::noise(9'000, 2), two = client::noise(9'000, 3), three = client::noise(9'000, 4);
    const std::string fresh = client::noise(9'000, 5);
    return {
        {.name = "bring pictures",
         .prepare = settle_in,
         .act = bringing({.soon = {large}, .later = {one}}),
         .heals = true,
         .pictures = Pictures{{}, {large, one}}},
        {.name = "bring the other half of a picture",
         .prepare = settling_in_with_half_of(one),
         .act = bringing({.soon = {one}}),
         .heals = true,
         .pictures = Pictures{{}, {one}}},
        {.name = "bring a picture that is damaged at first",
         .prepare = settling_in_with({.soon = {two}}),
         .act = bringing({.soon = {one, two}, .damaged_answers = 1}),
         .heals = true,
         .pictures = Pictures{{two}, {one, two}}},
        {.name = "make room for what is soon needed",
         .prepare = settling_in_with({.soon = {three}, .later = {one, two}}),
         .act = bringing({.soon = {three, fresh}, .later = {one, two}, .bytes_max = 30'000}),
         .heals = true,
         .pictures = Pictures{{three}, {two, three, fresh}}},
        {.name = "forget pictures",
         .prepare = settling_in_with({.soon = {one}, .later = {two, three}}),
         .act = bringing({.soon = {one}}),
         .heals = true,
         .pictures = Pictures{{one}, {one}, true}},
        {.name = "show pictures",
         .prepare = settling_in_with({.later = {one}}),
         .act = bringing({.later = {one, two}, .opened = {one, two}}),
         .lasts = false, // when it was looked at need not be known
         .heals = true,
         .pictures = Pictures{{one}, {one, two}}},
        {.name = "replace damaged pictures",
         .prepare = settling_in_with_damaged({.soon = {one}, .later = {two}}),
         .act = bringing({.soon = {one}, .later = {two}, .opened = {one, two}}),
         .lasts = false,
         .heals = true,
         .pictures = Pictures{{}, {one, two}},
         .has_damaged_pictures = true},
    };
}

} // namespace foothold::faults
