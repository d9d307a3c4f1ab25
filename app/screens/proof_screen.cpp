#include "app/screens/proof_screen.hpp"

#include "app/screens/frame.hpp"
#include "app/ui/qr_plate.hpp"

#include <algorithm>

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;

// --- the code and its seal

struct SealWords {
    Icon icon = Icon::verified;
    std::string fact;
    std::string when;
    std::string result;
};

SealWords seal_words(const Build& build, const ProofCode& code) {
    if (code.is_unchanged)
        return {Icon::verified, build.text("Checked offline"), code.checked_at, build.text("Nothing has been changed")};
    return {Icon::help,
            build.text("This code cannot be checked now"),
            {},
            build.text("Ask {name} for a new one", {{"name", code.issuer}})};
}

std::string invitation(const Build& build) {
    return build.text("Show this code to a school, a company or the job centre. They can check it without internet.");
}

void seal_line(Build& build, const SealWords& words) {
    const ui::Palette& colors = build.theme().colors();
    build.tree.row({.gap = 16}, [&] {
        ui::seal(build.tree, words.icon);
        build.tree.column({.grow = 1}, [&] {
            build.tree.text(words.fact, {.weight = semibold, .color = colors.on_primary});
            for (const std::string* line : {&words.when, &words.result})
                if (!line->empty()) build.tree.text(*line, {.role = TextRole::label, .color = colors.on_primary_soft});
        });
    });
}

void who_and_seal(Build& build, const ProofView& view) {
    const ui::Palette& colors = build.theme().colors();
    const SealWords words = seal_words(build, *view.code);
    const std::vector<Words> spoken{Reader::own(view.name), Reader::own(invitation(build)), Reader::own(words.fact),
                                    Reader::own(words.when), Reader::own(words.result)};
    build.tree.row({.gap = 12, .row_gap = 8, .wraps = true, .main = ui::Main::end}, [&] {
        build.tree.text(view.name, {.role = TextRole::title,
                                    .weight = semibold,
                                    .color = colors.on_primary,
                                    .grow = 1,
                                    .wrap_width = build.theme().scaled(120)});
        ui::listen(build.tree, build.listen(spoken, ui::ListenGround::hero));
    });
    build.tree.text(invitation(build), {.color = colors.on_primary_soft, .margin = {8, 0, 16, 0}});
    build.tree.space();
    seal_line(build, words);
}

void code_hero(Build& build, const ProofView& view) {
    constexpr float plate_max = 330;
    const bool is_phone = build.theme().is_phone();
    ui::Box box = ui::hero_box(build.theme());
    if (!is_phone) box.padding = ui::all_around(28);
    box.gap = is_phone ? 16 : 28;
    box.row_gap = 16;
    box.wraps = true;
    box.main = ui::Main::center;
    box.cross = ui::Cross::stretch;
    const float room = build.scene.viewport.width - 2 * build.theme().page_margin() - box.padding.horizontal();
    build.tree.row(box, [&] {
        build.tree.column({.is_rigid = true, .cross = ui::Cross::start},
                          [&] { ui::qr_plate(build.tree, view.code->digits, std::min(plate_max, room)); });
        build.tree.column({.grow = 1, .wrap_width = build.theme().scaled(280)}, [&] { who_and_seal(build, view); });
    });
}

void nothing_yet(Build& build) {
    listening_row(build,
                  {.tone = build.theme().colors().mentor,
                   .icon = Icon::badge,
                   .title = Reader::own(build.text("Your proof comes here")),
                   .detail = Reader::own(build.text("When you finish a course or an internship, your centre signs it. Then "
                                                    "you can show it to a school or a company.")),
                   .is_first = true});
}

// --- what is signed

std::vector<Words> spoken(const std::vector<ProofRow>& rows) {
    std::vector<Words> lines;
    for (const ProofRow& row : rows)
        for (Words& line : row.spoken()) lines.push_back(std::move(line));
    return lines;
}

void by(Build& build, const ProofRow& row) {
    const ui::Palette& colors = build.theme().colors();
    const ui::Color ink = row.is_under_way ? colors.ink_soft : colors.ok.ink;
    if (row.by.empty()) return;
    build.tree.row({.gap = 6}, [&] {
        build.tree.icon(
            {.icon = row.is_under_way ? Icon::schedule : Icon::verified, .size = build.theme().icon(20), .color = ink});
        build.tree.text(row.by, {.role = TextRole::label, .weight = semibold, .color = ink});
    });
}

void rows_card(Build& build, const std::string& heading, const std::vector<ProofRow>& rows) {
    if (rows.empty()) return;
    ui::card(build.tree, [&] {
        card_head(build, heading, spoken(rows));
        for (const ProofRow& row : rows)
            ui::list_row(build.tree,
                         {.tone = build.theme().colors().*row.tone,
                          .icon = row.icon,
                          .title = row.title,
                          .detail = row.detail,
                          .is_first = &row == &rows.front(),
                          .min_height = 76},
                         [&] { by(build, row); });
    });
}

void skill(Build& build, const ProofRow& row) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box box{.padding = ui::symmetric(14, 12), .gap = 12};
    box.min_height = 76;
    box.fill = colors.background;
    box.radius = 16;
    build.tree.row(box, [&] {
        ui::tile(build.tree, colors.*row.tone, row.icon);
        build.tree.column({.grow = 1}, [&] {
            ui::words(build.tree, row.title, {.weight = semibold});
            if (!row.detail.empty()) ui::words(build.tree, row.detail, {.role = TextRole::label, .color = colors.ink_soft});
        });
    });
}

void skills_card(Build& build, const std::vector<ProofRow>& rows, int columns) {
    if (rows.empty()) return;
    ui::card(build.tree, [&] {
        card_head(build, build.text("What I can do"), spoken(rows));
        build.tree.row({.margin = {10, 0, 8, 0}, .gap = 12, .columns = columns}, [&] {
            for (const ProofRow& row : rows) skill(build, row);
        });
    });
}

void buttons(Build& build, const ProofCode& code) {
    ui::button_row(build.tree, 12, [&] {
        ui::button(build.tree, {.icon = Icon::qr_code,
                                .word = build.text("Show the code large"),
                                .tap = build.on(Open{{Screen::proof_code, {}}}),
                                .grow = 1});
        if (code.is_unchanged)
            ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                    .icon = Icon::print,
                                    .word = build.text("Print on paper"),
                                    .tap = build.on(PrintPaper{code.proof}),
                                    .grow = 1});
        ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                .icon = Icon::save,
                                .word = build.text("Save as a file"),
                                .tap = build.on(SaveFile{"my-proof.jwt", code.file}),
                                .grow = 1});
    });
}

void cards(Build& build, const ProofView& view) {
    const auto courses = [&] { rows_card(build, build.text("Courses"), view.courses); };
    const auto internships = [&] { rows_card(build, build.text("Internship"), view.internships); };
    const bool is_narrow = build.theme().is_phone() || build.theme().is_large_text();
    if (!build.theme().has_columns()) {
        courses();
        internships();
        return skills_card(build, view.competences, is_narrow ? 1 : 3);
    }
    build.tree.row({.gap = 16, .columns = 2, .cross = ui::Cross::start}, [&] {
        build.tree.column({.gap = 16}, courses);
        build.tree.column({.gap = 16}, [&] {
            internships();
            skills_card(build, view.competences, 2);
        });
    });
}

} // namespace

void draw_proof(Build& build, const ProofView& view) {
    frame(build, [&] {
        detail_head(build, build.text("My proof"));
        view.code ? code_hero(build, view) : nothing_yet(build);
        if (view.code) buttons(build, *view.code);
        cards(build, view);
    });
}

void draw_proof_code(Build& build, const ProofView& view) {
    if (!view.code) return draw_proof(build, view);
    const ui::Size viewport = build.scene.viewport;
    const bool is_phone = build.theme().is_phone();
    const float margin = is_phone ? 8 : 24;
    const float beside = is_phone ? 168 : 136; ///< head and words
    const float across = viewport.width - (is_phone ? 0 : 2 * margin);
    const float side = std::min(across, std::max(viewport.height - beside, viewport.height / 2));
    ui::Box page{.padding = ui::symmetric(margin, 0), .gap = 8, .grow = 1};
    page.fill = build.theme().colors().background;
    page.is_scrolling = true;
    page.name = "code";
    build.tree.column(page, [&] {
        build.tree.row({.padding = ui::symmetric(0, margin), .gap = 16}, [&] {
            ui::back_button(build.tree, build.text("Back"), build.on(GoBack{}));
            build.tree.text(view.name, {.role = TextRole::title, .weight = semibold, .grow = 1});
        });
        build.tree.space();
        build.tree.column({.cross = ui::Cross::center}, [&] { ui::large_qr_plate(build.tree, view.code->digits, side); });
        build.tree.space();
        build.tree.text(invitation(build),
                        {.role = TextRole::label, .align = text::Align::center, .margin = ui::symmetric(0, margin)});
    });
}

} // namespace foothold::screens
