#pragma once

#include "app/shell/image.hpp"
#include "tests/walk/centre.hpp"
#include "tests/walk/display.hpp"
#include "tests/walkthrough/said.hpp"
#include "tests/walkthrough/told_screen.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foothold::walkthrough {

/// Somebody who uses the app in its window, with its real pointer, wheel and keyboard, and says what they see. What a step waits
/// for it waits for until it is there; what does not come fails the test with the step's words.
class Walk {
public:
    /// `on`: null where windows cannot be opened.
    Walk(std::filesystem::path pictures, std::string language);

    bool has_display() const { return display_ != nullptr; }
    bool is_on_phone() const;

    /// Opens the window on this person's device, without a network; the one that was open is closed.
    void open(const std::string& person);
    /// Reads on until this stands in front of them, painted.
    void see(const Said& words);
    void see(std::initializer_list<Said> words);
    void does_not_see(const Said& words);
    /// Presses what says exactly this.
    void press(const Said& words);
    /// The same, where a phone says it in fewer words.
    void press(const Said& words, const Said& on_phone);
    /// Presses the first thing below a heading that says this, with other words around it.
    void press_below(const Said& heading, const Said& words);
    /// Writes in the field of the screen, in their own language.
    void write(const std::string& text);
    void back();
    void press_key(const std::string& key);
    /// Keeps what is seen as NN-name.png.
    void picture(const std::string& name);
    /// Closes the window; nothing went wrong, and what was done on the device reaches the server.
    void close();
    /// What was done on the device reaches the server, staff do theirs there, and the window opens again with what came of it.
    void meanwhile(const std::function<void()>& staff_work);
    /// What `foothold-server WORDS` says that morning.
    std::string staff(walk::Words words) const;

    /// A few words that somebody would write in this language.
    std::string own_words() const;

private:
    using Part = ToldScreen::Part;

    struct Wanted {
        std::string name; ///< for whoever reads why a test failed
        std::function<bool(const Part&)> fits;
    };

    void open_window(const std::string& name);
    Wanted wanted(const Said& said) const;
    /// Null while it is not there.
    const Part* find(const Wanted& wanted) const;
    /// Takes in what the window has told since.
    void look();
    /// Waits until the window has taken in what was done last, and has come to rest.
    void settle();
    /// The same, and until it shows something else than before.
    void expect_change(const std::string& before, const std::string& what_was_done);
    Part bring_into_view(const Wanted& wanted);
    void press_part(const Wanted& wanted);
    void wait_for(const std::string& what, const std::function<bool()>& is_so);
    void turn_wheel_towards(const Part& part);
    shell::Image pixels_at_rest() const;
    void give_up(const std::string& why);

    std::filesystem::path pictures_;
    std::string language_;
    walk::Display::Size size_;
    walk::Centre centre_;
    std::unique_ptr<walk::Display> display_;
    std::optional<walk::Tablet> tablet_;
    std::optional<walk::Process> window_;
    std::optional<WordBook> book_;
    ToldScreen screen_;
    std::size_t read_bytes_ = 0;
    int steps_ = 0;
    int doings_ = 0;
    int taken_pictures_ = 0;
};

/// One walk in each language of the test's sections, its pictures in a folder of that name.
void in_each_language(const std::string& programme, const std::function<void(Walk&)>& walk);

} // namespace foothold::walkthrough
