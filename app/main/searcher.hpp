#pragma once

#include "app/screens/scene.hpp"
#include "app/screens/search_results.hpp"
#include "sync/client/search_index.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace foothold::main {

/// Keeps what can be found ready as long as somebody searches, and nothing afterwards.
class Searcher {
public:
    /// What these words find in what the scene holds.
    const screens::SearchResults& results(const screens::Scene& scene, std::string_view written);
    /// Nobody searches, or there is another reader.
    void forget();

private:
    void gather(const screens::Scene& scene);
    void find();

    std::optional<std::uint64_t> revision_; ///< of the model that the entries are from
    std::optional<client::SearchIndex> index_;
    screens::SearchResults results_;
};

} // namespace foothold::main
