#include "tests/simulation/disk.hpp"

#include <algorithm>
#include <utility>

namespace foothold::simulation {

namespace {

constexpr std::size_t sector_bytes = 512;

void change(std::string& content, const DiskFile::Change& change) {
    if (change.is_truncation) return content.resize(std::min(content.size(), change.offset));
    if (content.size() < change.offset) content.resize(change.offset);
    const std::size_t over = std::min(change.bytes.size(), content.size() - change.offset);
    std::copy_n(change.bytes.begin(), over, content.begin() + static_cast<std::ptrdiff_t>(change.offset));
    content.append(change.bytes, over);
}

// A write reaches the disk whole, not at all, or sector by sector.
void change_by_chance(std::string& content, const DiskFile::Change& whole, Dice& dice) {
    const std::uint64_t fate = dice.below(4);
    if (fate == 0) return;
    if (fate < 3 || whole.is_truncation) return change(content, whole);
    for (std::size_t at = 0; at < whole.bytes.size(); at += sector_bytes)
        if (dice.percent(50)) change(content, {whole.offset + at, whole.bytes.substr(at, sector_bytes), false});
}

} // namespace

void DiskFile::change(Change change) {
    simulation::change(content, change);
    unsynced.push_back(std::move(change));
}

void DiskFile::sync() {
    for (const Change& change : unsynced) simulation::change(durable, change);
    unsynced.clear();
    is_durable = true;
}

bool Disk::permits_change() {
    if (has_power_ && calls_left_ > 0 && --calls_left_ == 0) has_power_ = false;
    if (has_power_) ++changes_;
    return has_power_;
}

void Disk::restart(Dice& dice) {
    std::erase_if(files_, [&](auto& entry) { return !entry.second->is_durable && dice.percent(50); });
    for (auto& [name, file] : files_) {
        for (const DiskFile::Change& write : file->unsynced) change_by_chance(file->durable, write, dice);
        // Handles from before the cut keep the old file; nobody reads through them any more.
        file = std::make_shared<DiskFile>(DiskFile{file->durable, file->durable, {}, true});
    }
    has_power_ = true;
    calls_left_ = 0;
}

Disk::Image Disk::image() const {
    Image image;
    for (const auto& [name, file] : files_) image.emplace(name, file->content);
    return image;
}

Disk::Image Disk::durable_image() const {
    Image image;
    for (const auto& [name, file] : files_)
        if (file->is_durable) image.emplace(name, file->durable);
    return image;
}

void Disk::put_file(const std::string& file, const std::string& content) {
    files_[file] = std::make_shared<DiskFile>(DiskFile{content, content, {}, true});
}

void Disk::put_image(const Image& image) {
    files_.clear();
    for (const auto& [name, content] : image)
        files_.emplace(name, std::make_shared<DiskFile>(DiskFile{content, content, {}, true}));
}

std::shared_ptr<DiskFile> Disk::find(const std::string& file) const {
    const auto found = files_.find(file);
    return found == files_.end() ? nullptr : found->second;
}

std::shared_ptr<DiskFile> Disk::make(const std::string& file) {
    auto& made = files_[file];
    if (!made) made = std::make_shared<DiskFile>();
    return made;
}

} // namespace foothold::simulation
