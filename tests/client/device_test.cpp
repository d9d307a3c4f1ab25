#include "sync/client/device.hpp"

#include "sync/client/model.hpp"
#include "tests/client/bytes_on_disk.hpp"
#include "tests/client/directory.hpp"
#include "tests/client/small_world.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <functional>

namespace foothold::client {

namespace fs = std::filesystem;

namespace {

// A device with records and one action that the server does not have.
void prepare(const DataDirectory& data) {
    auto device = Device::enrol(data, world::enrolment(), world::now);
    REQUIRE(device);
    REQUIRE(device->store().apply(world::everything(), world::now));
    REQUIRE(device->store().keep(world::coming(1), world::now));
}

Device opened(const DataDirectory& data) {
    auto device = Device::open(data, world::now);
    REQUIRE(device);
    return std::move(*device);
}

Model model_of(Device& device) {
    auto changes = device.load(world::now);
    REQUIRE(changes);
    Model model(device.enrolment().person, device.enrolment().role);
    model.take(std::move(*changes));
    return model;
}

fs::path log_of(const DataDirectory& data) { return data.cache().string() + "-wal"; }

} // namespace

TEST_CASE("records, outbox and enrolment survive a restart") {
    const Directory directory;
    prepare(directory.data());
    Device device = opened(directory.data());
    const Model model = model_of(device);
    CHECK(device.enrolment() == world::enrolment());
    CHECK(model.records().find<domain::Event>(world::event)->coming == 5);
    CHECK(model.find_action({5, 1})->state == ActionState::kept);
    CHECK_FALSE(device.damage());
}

TEST_CASE("who leaves a device leaves nothing on it, whatever ends the leaving, and then it is nobody's") {
    const Directory directory;
    const DataDirectory data = directory.data();
    const auto names = [&] {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(data.root)) found.push_back(entry.path().filename());
        return found;
    };
    prepare(data);
    overwrite(data.root / "settings.json", "{}");
    {
        const Device in_use = opened(data);
        CHECK(Device::leave(data).error().code == "cache.locked");
    }
    CHECK(model_of(*std::make_unique<Device>(opened(data))).unsent() == 1); // nothing has gone
    CHECK(Device::leave(data));
    CHECK(names() == std::vector<std::string>{"lock"});
    CHECK(Device::open(data, world::now).error().code == "device.not_enrolled");

    prepare(data);
    overwrite(data.leaving(), "1");
    REQUIRE(fs::remove(data.key_slot(0)));
    CHECK(Device::open(data, world::now).error().code == "device.not_enrolled");
    CHECK(names() == std::vector<std::string>{"lock"});
}

TEST_CASE("who begins anew on a device that somebody was leaving is alone on it") {
    const Directory directory;
    prepare(directory.data());
    overwrite(directory.data().leaving(), "1");
    auto device = Device::enrol(directory.data(), world::enrolment(), world::now);
    REQUIRE(device);
    CHECK(model_of(*device).records().size() == 0);
    CHECK(model_of(*device).unsent() == 0);
}

TEST_CASE("nothing of it can be read from the disk") {
    const Directory directory;
    prepare(directory.data());
    for (const auto& entry : fs::directory_iterator(directory.data().root)) {
        const std::string content = content_of(entry.path());
        CHECK(content.find("Amal") == std::string::npos);
        CHECK(content.find(world::enrolment().token) == std::string::npos);
        CHECK(content.find("foothold.invalid") == std::string::npos);
    }
}

TEST_CASE("a second program is told that the device is in use") {
    const Directory directory;
    prepare(directory.data());
    const Device device = opened(directory.data());
    const auto second = Device::open(directory.data(), world::now);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == "cache.locked");
}

TEST_CASE("a device that nobody enrolled says so and is left as it was") {
    const Directory directory;
    const auto refused = Device::open(directory.data(), world::now);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "device.not_enrolled");
    CHECK_FALSE(fs::exists(directory.data().root));
}

TEST_CASE("a device of one person does not become another's") {
    const Directory directory;
    prepare(directory.data());
    Enrolment other = world::enrolment();
    other.person = {2, 2};
    const auto refused = Device::enrol(directory.data(), other, world::now);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "device.other_person");
}

TEST_CASE("enrolling again keeps what is on the device") {
    const Directory directory;
    prepare(directory.data());
    Enrolment again = world::enrolment();
    again.token = "fedcba9876543210";
    REQUIRE(Device::enrol(directory.data(), again, world::now));
    Device device = opened(directory.data());
    CHECK(device.enrolment() == again);
    CHECK(model_of(device).unsent() == 1);
}

TEST_CASE("a cache that cannot be trusted is set aside and begun anew, never silently") {
    struct Case {
        const char* what;
        std::string code;
        bool is_outbox_readable;
        std::function<void(const DataDirectory&)> damage;
    };
    const std::vector<Case> cases{
        {"missing", "cache.missing", false,
         [](const DataDirectory& data) {
             fs::remove(data.cache());
             fs::remove(log_of(data));
         }},
        {"empty", "cache.damaged", false, [](const DataDirectory& data) { overwrite(data.cache(), ""); }},
        {"foreign", "cache.damaged", false, [](const DataDirectory& data) { overwrite(data.cache(), std::string(40'000, 'x')); }},
        {"first page flipped", "cache.damaged", false,
         [](const DataDirectory& data) {
             std::string content = content_of(data.cache());
             content[100] = static_cast<char>(content[100] ^ 1);
             overwrite(data.cache(), content);
         }},
        {"cut in the middle of a page", "cache.damaged", false,
         [](const DataDirectory& data) { fs::resize_file(data.cache(), fs::file_size(data.cache()) / 2 + 100); }},
        {"log gone", "cache.damaged", true, [](const DataDirectory& data) { fs::remove(log_of(data)); }},
    };
    for (const Case& example : cases) {
        DYNAMIC_SECTION(example.what) {
            const Directory directory;
            prepare(directory.data());
            example.damage(directory.data());
            Device device = opened(directory.data());
            const Model model = model_of(device);
            REQUIRE(device.damage());
            CHECK(device.damage()->code == example.code);
            CHECK(device.enrolment() == world::enrolment());
            CHECK(fs::exists(directory.data().root / "set-aside-1"));
            CHECK(model.status().damage);
            CHECK(model.records().size() == 0);
            if (example.is_outbox_readable) CHECK(model.unsent() == 1);
            REQUIRE(device.store().apply(world::everything(), world::now));
            CHECK(model_of(device).records().size() >= 3);
        }
    }
}

TEST_CASE("a flipped bit on any page of the records is found at the start, and the outbox saved where it can be read") {
    const Directory directory;
    std::size_t saved = 0;
    std::size_t found = 0;
    constexpr std::size_t page_bytes = 4096;
    const DataDirectory first = directory.data("0");
    prepare(first);
    const std::string whole = content_of(first.cache());
    for (std::size_t page = 1; page < whole.size() / page_bytes; ++page) {
        const DataDirectory data = directory.data(std::to_string(page).c_str());
        fs::copy(first.root, data.root, fs::copy_options::recursive);
        std::string flipped = whole;
        flipped[page * page_bytes + 50] = static_cast<char>(flipped[page * page_bytes + 50] ^ 4);
        overwrite(data.cache(), flipped);
        Device device = opened(data);
        const Model model = model_of(device);
        found += device.damage().has_value();
        saved += model.unsent();
        CHECK((device.damage() || (model.unsent() == 1 && model.records().size() == 4)));
        if (device.damage()) CHECK(device.damage()->code == "cache.damaged");
    }
    CHECK(found >= 3);
    CHECK(saved >= whole.size() / page_bytes - 3);
}

TEST_CASE("the enrolment comes from the cache when its own file is lost") {
    const Directory directory;
    prepare(directory.data());
    overwrite(directory.data().enrolment(), "nonsense");
    CHECK(opened(directory.data()).enrolment() == world::enrolment());
}

TEST_CASE("a lost key is reported, and enrolling again sets the old data aside") {
    const Directory directory;
    prepare(directory.data());
    overwrite(directory.data().key_slot(0), "");
    overwrite(directory.data().key_slot(1), "");
    const auto refused = Device::open(directory.data(), world::now);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "cache.key_lost");
    REQUIRE(Device::enrol(directory.data(), world::enrolment(), world::now));
    CHECK(fs::exists(directory.data().root / "set-aside-1" / "cache.db"));
    Device device = opened(directory.data());
    CHECK(model_of(device).records().size() == 0);
}

} // namespace foothold::client
