#pragma once

#include "domain/action.hpp"
#include "domain/id.hpp"
#include "domain/result.hpp"
#include "sync/client/data_directory.hpp"
#include "sync/client/enrolment.hpp"
#include "sync/client/model.hpp"
#include "sync/client/transport.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace foothold::client {

/// The device's data for an interface that never waits: disk and network have a thread of their own, the model belongs to the
/// thread that calls.
class Worker {
public:
    struct Options {
        DataDirectory directory;
        bool is_offline = false;                     ///< sends nothing until `set_offline(false)`
        bool is_metered = false;                     ///< the link costs by the byte, until `set_metered(false)`
        std::chrono::milliseconds interval{60'000};  ///< between syncs by itself
        std::chrono::milliseconds after_action{150}; ///< from an action to its sync
        std::int64_t ahead_s = 0;                    ///< of the machine's clock: what is done is done at that time
        std::function<void()> wake;                  ///< called on the other thread when `poll` has something to take
        std::unique_ptr<Transport> transport;        ///< libcurl when empty
    };

    /// Opens the device, which takes milliseconds; its records arrive later, through `poll`. device.not_enrolled, cache.locked,
    /// cache.key_lost, disk.*.
    static Result<std::unique_ptr<Worker>> start(Options options);
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    /// Finishes writing what was performed; gives up what is under way to the server.
    ~Worker();

    const Model& model() const { return model_; }

    /// Shows the action's effect in the model at once and hands it on to be kept. The action's id; nil while the model is not
    /// ready or when there is nothing to do. `model().find_action(id)` follows it.
    domain::Id perform(domain::Intent intent);
    /// Forgets an action that needed a look, or was not kept.
    void dismiss(domain::Id action);
    void sync_now();
    /// Fetches what is large although the link is metered.
    void fetch_anyway();
    void set_offline(bool is_offline);
    void set_metered(bool is_metered);

    /// Somebody looks at this attachment: it is fetched if it is not here, whatever the link.
    void open_attachment(const domain::Hash& hash);
    /// Its bytes, once a `poll` has brought them; null before. They stay until it is closed.
    const std::string* opened_attachment(const domain::Hash& hash) const;
    void close_attachment(const domain::Hash& hash);

    /// Takes what has happened into the model; true when that changes anything.
    bool poll();

private:
    class Thread;
    explicit Worker(std::unique_ptr<Thread> thread);

    std::unique_ptr<Thread> thread_;
    Model model_;
    std::map<domain::Hash, std::string> opened_;
};

} // namespace foothold::client
