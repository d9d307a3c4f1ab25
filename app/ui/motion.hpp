#pragma once

#include "app/ui/tree.hpp"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace foothold::ui {

/// The design's curve, (.2, 0, 0, 1) as CSS writes it: fast at first, then calm. Both are shares from 0 to 1.
float eased(float share);

/// What moves by itself, by the clock of the input (DESIGN.md, section 7): a press in 90 ms, a page in 200, a sheet in 280, a
/// stone in 200. With little motion everything is a fade of 90 ms. Where the clock stands still nothing moves.
class Motion {
public:
    /// Of a tree that has been laid out. `pressed` and `tapped`: keys of nodes; 0 = none.
    void update(const Tree& tree, double time_s, std::uint64_t pressed, std::uint64_t tapped);
    /// The next tree shows another page.
    void turn_page() { is_other_page_ = true; }

    bool is_moving() const;
    bool is_little() const { return is_little_; }

    /// How far a node is pressed down, 0-1.
    float pressure(std::uint64_t key) const;
    /// How much is seen of a page that has come, 0-1.
    float page() const { return page_ ? page_->share(time_s_) : 1; }
    bool has_page_begun() const { return page_ && page_->begins_s == time_s_; }
    /// How far a sheet has come, 0-1, and how far one has gone; 1 when there is none that moves.
    float sheet_coming() const { return coming_ ? coming_->share(time_s_) : 1; }
    float sheet_going() const { return going_ ? going_->share(time_s_) : 1; }
    bool has_sheet_begun_to_go() const { return going_ && going_->begins_s == time_s_; }
    /// How far a stone is filled that has become done, 0-1.
    float filled(std::uint64_t stone) const;

private:
    struct Span {
        double begins_s = 0;
        double lasts_s = 0;

        bool is_over(double time_s) const { return time_s >= begins_s + lasts_s; }
        float share(double time_s) const;
    };
    struct Press {
        std::uint64_t key = 0;
        float depth = 0;
        bool is_down = false;
    };

    Span span(double lasts_s) const;
    void update_presses(double elapsed_s, std::uint64_t pressed, std::uint64_t tapped);
    void update_sheet(const Tree& tree, bool can_move);
    void update_stones(const Tree& tree, bool can_move);

    double time_s_ = 0;
    bool is_little_ = false;
    bool is_other_page_ = false;
    bool has_sheet_ = false;
    std::vector<Press> presses_;
    std::optional<Span> page_;
    std::optional<Span> coming_;
    std::optional<Span> going_;
    std::unordered_map<std::uint64_t, bool> stones_; ///< of the last tree: whether they were done
    std::unordered_map<std::uint64_t, Span> filling_;
};

} // namespace foothold::ui
