#include "app/main/searcher.hpp"

#include "app/i18n/search_words.hpp"
#include "app/screens/search_view.hpp"

#include <utility>

namespace foothold::main {

using screens::SearchEntry;

namespace {

std::vector<client::Searchable> searchable(const std::vector<SearchEntry>& entries) {
    std::vector<client::Searchable> things;
    things.reserve(entries.size());
    for (const SearchEntry& entry : entries)
        things.push_back({i18n::search_words(entry.title.text), i18n::search_words(entry.detail.text + " " + entry.further)});
    return things;
}

} // namespace

const screens::SearchResults& Searcher::results(const screens::Scene& scene, std::string_view written) {
    const bool is_other_model = revision_ != scene.model.revision();
    if (is_other_model) gather(scene);
    std::string asked = i18n::search_words(written);
    if (is_other_model || asked != results_.asked) {
        results_.asked = std::move(asked);
        results_.is_enough = client::SearchIndex::can_find(results_.asked);
        find();
    }
    return results_;
}

void Searcher::forget() {
    revision_.reset();
    index_.reset();
    results_ = {};
}

void Searcher::gather(const screens::Scene& scene) {
    revision_ = scene.model.revision();
    results_.entries = search_entries(scene);
    results_.error.reset();
    auto made = client::SearchIndex::make(searchable(results_.entries));
    if (!made) {
        index_.reset();
        results_.error = made.error();
        return;
    }
    index_.emplace(std::move(*made));
}

void Searcher::find() {
    results_.found.clear();
    if (!index_) return;
    auto found = index_->find(results_.asked, screens::search_results_max);
    if (!found)
        results_.error = found.error();
    else
        results_.found = std::move(*found);
}

} // namespace foothold::main
