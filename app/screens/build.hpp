#pragma once

#include "app/screens/command.hpp"
#include "app/screens/scene.hpp"
#include "app/ui/listen.hpp"
#include "app/ui/tree.hpp"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::screens {

/// What a screen draws into: the tree, and the commands that its taps stand for.
class Build {
public:
    using Seen = std::map<domain::Id, std::set<domain::Activity>>; ///< by match

    Build(ui::Tree& tree_to_fill, const Scene& scene_to_show) : tree(tree_to_fill), scene(scene_to_show) {}

    ui::Tap on(Command command) {
        commands_.push_back(std::move(command));
        return {commands_.size() - 1};
    }
    const Command& command(ui::Tap tap) const { return commands_[tap.index]; }

    /// This message stands on the screen: it counts as read.
    void has_read(domain::Id message) { read_messages_.push_back(message); }
    const std::vector<domain::Id>& read_messages() const { return read_messages_; }

    /// This kind of somebody's shared appointments stands on their mentor's screen: they read that it did.
    void has_seen(domain::Id match, domain::Activity activity) { seen_[match].insert(activity); }
    const Seen& seen() const { return seen_; }

    /// Somebody looks at this picture or would like to: it comes before others.
    void looks_at(const domain::Hash& picture) { looked_at_.push_back(picture); }
    const std::vector<domain::Hash>& looked_at() const { return looked_at_; }

    /// What can be heard of this page, from somebody who has recorded it.
    const std::optional<domain::Hash>& recording() const { return recording_; }

    /// The read-aloud pill for these lines, the card's title first, in the state that fits.
    ui::Listen listen(std::vector<ui::Words> lines, ui::ListenGround ground = ui::ListenGround::surface);
    /// The same for lines that are Danish whatever the reader reads.
    ui::Listen listen_in_danish(std::vector<ui::Words> lines, ui::ListenGround ground);
    /// The tap of that pill, by the order of the frame; nothing when there are fewer.
    std::optional<ui::Tap> pill(std::size_t index) const;

    const ui::Theme& theme() const { return tree.theme(); }
    std::string text(std::string_view english, std::initializer_list<i18n::Argument> arguments = {}) const {
        return scene.reader.text(english, arguments);
    }

    ui::Tree& tree;
    const Scene& scene;

private:
    ui::Listen make_pill(Speak speak, bool has_voice, ui::ListenGround ground);

    std::vector<Command> commands_;
    std::vector<domain::Id> read_messages_;
    Seen seen_;
    std::vector<domain::Hash> looked_at_;
    std::optional<domain::Hash> recording_;
    std::vector<ui::Tap> pills_;
    std::set<std::uint64_t> pill_ids_;        ///< two cards may have the same title
    std::deque<std::string> pill_words_;      ///< what the pills point at while the frame is built
    std::vector<ui::Words> lines_being_read_; ///< what the one that speaks points at
};

} // namespace foothold::screens
