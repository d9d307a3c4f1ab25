#include "tests/server/closing_centre.hpp"

#include <chrono>

namespace foothold::server {

TEST_CASE_METHOD(ClosingCentre, "a thousand people move at once, and nobody else's device learns anything") {
    constexpr std::uint64_t people = 1000;
    std::vector<domain::Record> world;
    for (std::uint64_t number = 0; number < people; ++number) {
        const auto who = 10'000 + number;
        world.push_back(resident(who, centre));
        auto taken = enrolment_of(20'000 + number, who, course);
        world.push_back(taken);
        auto met = talk(30'000 + number, id_of(centre));
        met.person = id_of(who);
        met.with_user = {};
        world.push_back(met);
        auto helper = contact_of(40'000 + number, who);
        helper.user = {};
        world.push_back(helper);
    }
    for (std::uint64_t number = 0; number < 10; ++number)
        world.push_back(session_of(50'000 + number, course, static_cast<int>(number) * 3));
    world.push_back(resident(6, other_centre)); // in the same programme, elsewhere
    world.push_back(enrolment_of(73, 6, other_course));
    load(world);
    Replica elsewhere{*service, enrol(hawa)};
    Replica in_programme{*service, enrol(6)};
    Replica concerned{*service, enrol(10'500)};
    for (Replica* replica : {&elsewhere, &in_programme, &concerned}) replica->sync();
    const auto began = std::chrono::steady_clock::now();
    const auto report = move(closure());
    const auto announced = std::chrono::steady_clock::now();
    CHECK(report.people == people + 2);
    CHECK(report.changed == people + 2);
    CHECK(elsewhere.request({})->is_unchanged);
    CHECK(in_programme.request({})->is_unchanged);
    concerned.sync();
    CHECK(concerned.requests == 1);
    CHECK(only_move(concerned.records()).entries.size() > 10);
    const auto answer_began = std::chrono::steady_clock::now();
    REQUIRE(in_programme.request({in_programme.make(domain::AnswerEvent{id_of(event), true})}));
    const auto answered = std::chrono::steady_clock::now();
    in_programme.sync();
    elsewhere.sync();
    go_to(moving_day + 1);
    const auto day_began = std::chrono::steady_clock::now();
    CHECK(elsewhere.request({})->is_unchanged); // this sync carries a thousand moves out
    const auto carried_out = std::chrono::steady_clock::now();
    CHECK(in_programme.request({})->is_unchanged);
    CHECK(move(own_move(10'500, other_centre, moving_day + 9)).changed == 1);
    CHECK(read<domain::Person>(10'007).residence == id_of(new_centre));
    const auto ms = [](auto span) { return std::chrono::duration_cast<std::chrono::milliseconds>(span).count(); };
    WARN("announcing " << report.people << " moves took " << ms(announced - began) << " ms, carrying them out "
                       << ms(carried_out - day_began) << " ms; an answer to an event of theirs " << ms(answered - answer_began)
                       << " ms");
}

} // namespace foothold::server
