#include "sync/client/attachment_plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <random>

namespace foothold::client {

namespace {

using domain::Hash;
using domain::LessonMaterial;

Hash hash_of(unsigned number) {
    Hash hash;
    hash.bytes[31] = static_cast<std::byte>(number);
    return hash;
}

LessonMaterial material(unsigned number, std::uint32_t bytes, bool is_soon = false) {
    LessonMaterial made;
    made.attachment.hash = hash_of(number);
    made.attachment.bytes = bytes;
    made.is_soon = is_soon;
    return made;
}

HeldAttachment whole(unsigned number, std::uint64_t bytes, std::uint64_t last_used) {
    return {hash_of(number), bytes, bytes, true, last_used};
}

std::vector<unsigned> numbers(const std::vector<Hash>& hashes) {
    std::vector<unsigned> all;
    for (const Hash& hash : hashes) all.push_back(std::to_integer<unsigned>(hash.bytes[31]));
    return all;
}

std::vector<unsigned> numbers(const std::vector<domain::Attachment>& attachments) {
    std::vector<Hash> hashes;
    for (const auto& attachment : attachments) hashes.push_back(attachment.hash);
    return numbers(hashes);
}

using Numbers = std::vector<unsigned>;

} // namespace

TEST_CASE("what was opened comes first, then what is soon needed, then the rest in its order") {
    const std::vector all{material(1, 10, true), material(2, 10, true), material(3, 10), material(4, 10)};
    CHECK(numbers(plan_attachments(all, {}, {hash_of(4)}, {}).fetched) == Numbers{4, 1, 2, 3});
}

TEST_CASE("the longest unused gives way to what is soon needed, and to nothing else") {
    const std::vector all{material(1, 50, true), material(2, 50), material(3, 50), material(4, 50), material(5, 50)};
    const std::vector held{whole(2, 50, 9), whole(3, 50, 4), whole(4, 50, 7)};
    const auto plan = plan_attachments(all, held, {}, {.bytes_max = 150});
    CHECK(numbers(plan.evicted) == Numbers{3});
    CHECK(numbers(plan.fetched) == Numbers{1});
    const auto later =
        plan_attachments(all, std::vector{whole(1, 50, 1), whole(2, 50, 9), whole(4, 50, 7)}, {}, {.bytes_max = 150});
    CHECK(later.evicted.empty());
    CHECK(later.fetched.empty());
}

TEST_CASE("what no record refers to goes, and what claims another size is not believed") {
    const auto plan = plan_attachments(std::vector{material(1, 50)}, std::vector{whole(1, 60, 1), whole(2, 50, 2)}, {}, {});
    CHECK(numbers(plan.orphaned) == Numbers{1, 2});
    CHECK(numbers(plan.fetched) == Numbers{1});
    CHECK(plan_attachments(std::vector{material(1, 0, true), material(2, domain::attachment_bytes_max + 1, true)}, {}, {}, {})
              .fetched.empty());
}

TEST_CASE("a link that costs brings what was opened, and what is soon needed when it is little") {
    const std::vector all{material(1, 100, true), material(2, 100, true), material(3, 10)};
    AttachmentRules rules{.is_metered = true, .metered_bytes_max = 200};
    CHECK(numbers(plan_attachments(all, {}, {}, rules).fetched) == Numbers{1, 2});
    rules.metered_bytes_max = 199;
    CHECK(plan_attachments(all, {}, {}, rules).fetched.empty());
    CHECK(numbers(plan_attachments(all, {}, {hash_of(3)}, rules).fetched) == Numbers{3});
    const std::vector half{HeldAttachment{hash_of(2), 100, 60, false, 1}};
    CHECK(numbers(plan_attachments(all, half, {}, rules).fetched) == Numbers{1, 2});
}

TEST_CASE(
    "in any world: the soon needed stays and comes, the budget holds but for it, and a plan that was carried out is left alone") {
    std::mt19937 dice{20261127};
    for (int world = 0; world < 3000; ++world) {
        std::vector<LessonMaterial> all;
        std::vector<HeldAttachment> held;
        for (unsigned number = 1; number <= 20; ++number) {
            const auto bytes = 1 + static_cast<std::uint32_t>(dice() % 100);
            if (dice() % 4 != 0) all.push_back(material(number, bytes, dice() % 4 == 0));
            if (dice() % 2 == 0)
                held.push_back({hash_of(number), bytes, dice() % 3 == 0 ? bytes / 2 : bytes, false, dice() % 50});
            if (!held.empty() && held.back().hash == hash_of(number)) held.back().is_whole = held.back().bytes_here == bytes;
        }
        std::set<Hash> opened;
        if (!all.empty() && dice() % 3 == 0) opened.insert(all[dice() % all.size()].attachment.hash);
        const AttachmentRules rules{.bytes_max = dice() % 1500};
        std::map<Hash, HeldAttachment> here;
        for (const auto& each : held) here.emplace(each.hash, each);
        std::map<Hash, LessonMaterial> known;
        for (const auto& each : all) known.emplace(each.attachment.hash, each);
        const auto is_needed = [&](const Hash& hash) { return known.at(hash).is_soon || opened.contains(hash); };
        const auto plan = plan_attachments(all, held, opened, rules);
        for (const Hash& hash : plan.orphaned) CHECK_FALSE(known.contains(hash));
        for (const Hash& hash : plan.evicted) {
            CHECK_FALSE(is_needed(hash));
            for (const auto& [other, each] : here)
                if (known.contains(other) && !is_needed(other) && std::ranges::find(plan.evicted, other) == plan.evicted.end())
                    CHECK(each.last_used >= here.at(hash).last_used);
        }
        for (const Hash& hash : plan.orphaned) here.erase(hash);
        for (const Hash& hash : plan.evicted) here.erase(hash);
        for (const auto& attachment : plan.fetched)
            here[attachment.hash] = {attachment.hash, attachment.bytes, attachment.bytes, true, 100};
        std::uint64_t bytes = 0;
        bool holds_loose = false;
        for (const auto& [hash, each] : here) bytes += each.bytes;
        for (const auto& [hash, each] : here) holds_loose = holds_loose || !is_needed(hash);
        CHECK((bytes <= rules.bytes_max || !holds_loose));
        for (const auto& each : all)
            if (is_needed(each.attachment.hash)) CHECK(here.contains(each.attachment.hash));
        std::vector<HeldAttachment> afterwards;
        for (const auto& [hash, each] : here) afterwards.push_back(each);
        const auto again = plan_attachments(all, afterwards, opened, rules);
        CHECK(again.orphaned.empty());
        CHECK(again.evicted.empty());
        CHECK(again.fetched.empty());
    }
}

} // namespace foothold::client
