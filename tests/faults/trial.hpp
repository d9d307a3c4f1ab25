#pragma once

#include "tests/client/directory.hpp"
#include "tests/faults/fault.hpp"
#include "tests/faults/scenario.hpp"
#include "tests/faults/snapshot.hpp"

#include <cstdint>
#include <vector>

namespace foothold::faults {

/// Plays one scenario again and again, each time with another use of a resource that fails.
class Trial {
public:
    explicit Trial(const Scenario& scenario);

    /// n = 1, 2, 3 ... until nothing fails any more. Sparse: the first dozen, and from there on every n that is an eighth larger,
    /// or, among pictures, a third.
    void fail_each(Resource resource, bool is_for_good, bool is_sparse);

    std::uint64_t plays() const { return plays_; }
    /// How often an action that was reported as not kept was there all the same at the next start.
    std::uint64_t came_back() const { return came_back_; }

private:
    Stage stage_at_beginning();
    Snapshot state_after(const Act& act);
    bool play(Resource resource, std::uint64_t nth, bool is_for_good);
    void look_again(Stage& stage, Resource resource, const Result<void>& outcome);
    void look_at_pictures(Stage& stage, Resource resource, const Result<void>& outcome);
    void look_at_leaving(Stage& stage, const Result<void>& outcome);
    bool opens_again(Stage& stage, const Result<void>& outcome);
    void sync_to_the_end(Stage& stage, Snapshot found);

    /// Failures after which the cache may have been set aside and begun anew.
    bool may_be_replaced(Resource resource) const { return scenario_.is_damaged || resource == Resource::sectors; }

    client::Directory directory_;
    Scenario scenario_;
    std::vector<Snapshot> allowed_; ///< before, halfway ..., after
    std::uint64_t plays_ = 0;
    std::uint64_t came_back_ = 0;
};

} // namespace foothold::faults
