#include "sync/client/farewell.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/record_codec.hpp"
#include "tests/simulation/simulated_device.hpp"

#include <fmt/format.h>

namespace foothold::simulation {

namespace {

constexpr const char* farewell_file = "farewell";
constexpr milliseconds farewell_pause{60'000};

} // namespace

// What the device no longer shows is in none of these files either.
void SimulatedDevice::check_gone(const client::Changes& loaded, const Disk::Image& files) {
    std::set<domain::Id> shown;
    for (const domain::Record& record : loaded.put) shown.insert(domain::id_of(record));
    for (const domain::Record& record : load_from(files).put)
        if (!shown.contains(domain::id_of(record))) fail("says that a record is gone which its disk still has");
    std::erase_if(held_, [&](const auto& entry) {
        if (shown.contains(entry.first)) return false;
        const std::string body = protocol::encode_record(entry.second).body;
        for (const auto& [file, content] : files)
            if (content.find(body) != std::string::npos)
                fail(fmt::format("says that a {} is gone which is still in {}", domain::record_kind_names[entry.second.index()],
                                 file));
        return true;
    });
}

client::Changes SimulatedDevice::load_from(const Disk::Image& image) const {
    Disk copy;
    copy.put_image(image);
    around_.file_system.plug_in("copy", copy);
    auto store = client::Store::open("/copy/cache.db", around_.new_cache.key);
    auto loaded = store ? store->load() : Result<client::Changes>(store.error());
    if (!loaded) fail("what is safe on its disk cannot be read: " + loaded.error().code + ": " + loaded.error().detail);
    return std::move(*loaded);
}

// As `client::Device::erase` does it with real files: first the farewell, then everything else goes.
void SimulatedDevice::leave(domain::Id receipt) {
    life_.reset();
    if (is_power_cut()) return;
    check_gone({}, disk_.image());
    disk_.put_file(farewell_file, domain::to_string(receipt));
    go_on_leaving();
}

bool SimulatedDevice::is_leaving() const { return is_gone_ || disk_.find(farewell_file) != nullptr; }

void SimulatedDevice::go_on_leaving() {
    for (const auto& [file, content] : disk_.image()) {
        if (file == farewell_file) continue;
        disk_.permits_change() ? disk_.remove(file) : void();
        if (is_power_cut()) return;
    }
    say_farewell();
}

void SimulatedDevice::say_farewell() {
    const auto farewell = disk_.find(farewell_file);
    if (!farewell) return;
    const client::Enrolment nobody{"https://server", enrolled_.device.id, enrolled_.token, {}, {}};
    const client::Farewell said{nobody, domain::parse_id(farewell->content).value_or(domain::Id{})};
    around_.network.send(enrolled_.device, client::confirmation_of(said), [this](const Delivery& delivery) {
        if (is_gone_) return;
        is_gone_ = delivery.answer && client::is_heard(*delivery.answer);
        if (is_gone_) return disk_.remove(farewell_file);
        around_.timeline.after(farewell_pause, [this] { say_farewell(); });
    });
}

void SimulatedDevice::check_left() const {
    if (is_copy_ && !is_gone_) return; // the other one may have confirmed first: then it hears 401 like any stranger
    if (!is_gone_) fail("its person was erased, and it has not left");
    if (!disk_.image().empty()) fail("has left something behind");
}

} // namespace foothold::simulation
