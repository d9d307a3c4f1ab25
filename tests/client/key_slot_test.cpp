#include "sync/client/key_slot.hpp"

#include "tests/client/bytes_on_disk.hpp"
#include "tests/client/directory.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::client {

namespace {

KeySlot saved(const DataDirectory& data, const KeySlot& slot) {
    auto result = save_key_slot(data, slot);
    REQUIRE(result);
    return *result;
}

DataDirectory ready(const Directory& directory) {
    DataDirectory data = directory.data();
    std::filesystem::create_directory(data.root);
    return data;
}

} // namespace

TEST_CASE("a key comes back as it was kept, and not in clear") {
    const Directory directory;
    const DataDirectory data = ready(directory);
    const KeySlot slot = saved(data, {Key::random(), {3, 4}, 0, true});
    const auto loaded = load_key_slot(data);
    REQUIRE(loaded);
    REQUIRE(loaded->has_value());
    CHECK((*loaded)->key == slot.key);
    CHECK((*loaded)->profile == domain::Id{3, 4});
    CHECK((*loaded)->holds_data);
    const std::string_view key(reinterpret_cast<const char*>(slot.key.bytes().data()), Key::size);
    CHECK(content_of(data.key_slot(slot.generation)).find(key) == std::string::npos);
}

TEST_CASE("only the owner can read the device secret and the key") {
    const Directory directory;
    const DataDirectory data = ready(directory);
    const KeySlot slot = saved(data, {Key::random(), {}, 0, false});
    using std::filesystem::perms;
    for (const auto& file : {data.secret(), data.key_slot(slot.generation)})
        CHECK(std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write));
}

TEST_CASE("a new device has no key slot, which is not the same as a lost one") {
    const Directory directory;
    const DataDirectory data = ready(directory);
    const auto nothing = load_key_slot(data);
    REQUIRE(nothing);
    CHECK_FALSE(nothing->has_value());
    const KeySlot slot = saved(data, {Key::random(), {}, 0, false});
    overwrite(data.key_slot(slot.generation), "");
    const auto lost = load_key_slot(data);
    REQUIRE_FALSE(lost);
    CHECK(lost.error().code == "cache.key_lost");
}

TEST_CASE("the generation before opens when the newest is damaged in any byte") {
    const Directory directory;
    const DataDirectory data = ready(directory);
    const KeySlot first = saved(data, {Key::random(), {}, 0, false});
    const KeySlot second = saved(data, first);
    const std::string whole = content_of(data.key_slot(second.generation));
    for (std::size_t position = 0; position < whole.size(); ++position) {
        std::string flipped = whole;
        flipped[position] = static_cast<char>(flipped[position] ^ 0x20);
        overwrite(data.key_slot(second.generation), flipped);
        const auto loaded = load_key_slot(data);
        REQUIRE(loaded);
        REQUIRE(loaded->has_value());
        REQUIRE((*loaded)->generation == first.generation);
        REQUIRE((*loaded)->key == first.key);
    }
}

TEST_CASE("a key does not open with another device's secret") {
    const Directory directory;
    const DataDirectory data = ready(directory);
    saved(data, {Key::random(), {}, 0, false});
    overwrite(data.secret(), std::string(Key::size, 'x'));
    const auto refused = load_key_slot(data);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "cache.key_lost");
}

} // namespace foothold::client
