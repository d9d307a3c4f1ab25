#include "app/main/proof_paper.hpp"

#include "app/i18n/language.hpp"
#include "app/main/paper_words.hpp"
#include "app/screens/proof_view.hpp"
#include "app/ui/qr_matrix.hpp"

#include <utility>

namespace foothold::main {

using print::Paragraph;
using screens::ProofRow;
using screens::ProofView;
using screens::Reader;

namespace {

constexpr float label_pt = 8.5F;
constexpr float name_pt = 20;
constexpr float heading_pt = 12;
constexpr float line_pt = 10;

/// A proof in the words of one reader.
class ProofWords {
public:
    explicit ProofWords(const Reader& reader) : reader_(reader) {}

    print::Sheet sheet_of(const ProofView& view) {
        add_language();
        add(Reader::own(view.name), name_pt, text::Weight::semibold, 1);
        add_line(reader_.text("{issuer} says this about {holder}:", {{"issuer", view.code->issuer}, {"holder", view.name}}));
        add(reader_.text("Courses"), view.courses);
        add(reader_.text("Internship"), view.internships);
        add(reader_.text("What I can do"), view.competences);
        const std::string date = reader_.dates().short_date_with_year(view.code->signed_on);
        add(reader_.text("How to check this"), heading_pt);
        add_line(reader_.text("Signed by {issuer} on {date}.", {{"issuer", view.code->issuer}, i18n::phrase("date", date)}));
        add_line(reader_.text("No internet is needed: read the code with a phone, and put its digits into Foothold’s page "
                              "verify.html. It says who has signed, and whether anything has been changed."));
        return std::move(sheet_);
    }

private:
    void add(const ui::Words& words, float size_pt, text::Weight weight, float space_above_pt) {
        Paragraph paragraph = paragraph_of(words, reader_.language(), size_pt);
        paragraph.weight = weight;
        paragraph.space_above_pt = space_above_pt;
        sheet_.paragraphs.push_back(std::move(paragraph));
    }

    void add(std::string heading, float size_pt) { add(Reader::own(std::move(heading)), size_pt, text::Weight::semibold, 10); }

    void add_line(std::string sentence) { add(Reader::own(std::move(sentence)), line_pt, text::Weight::regular, 2); }

    void add_language() {
        add(Reader::own(i18n::native_name(reader_.language())), label_pt, text::Weight::regular, 0);
        sheet_.paragraphs.back().is_soft = true;
    }

    void add(const std::string& heading, const std::vector<ProofRow>& rows) {
        bool has_heading = false;
        for (const ProofRow& row : rows) {
            if (row.is_under_way) continue;
            if (!std::exchange(has_heading, true)) add(heading, heading_pt);
            add(row.title, line_pt, text::Weight::semibold, 5);
            if (!row.detail.empty()) add(row.detail, line_pt, text::Weight::regular, 1);
            if (!row.by.empty()) add_line(reader_.text("Confirmed by {name}", {i18n::phrase("name", row.by)}));
        }
    }

    const Reader& reader_;
    print::Sheet sheet_{.shrinks = false};
};

} // namespace

std::optional<print::Document> proof_paper(domain::Id proof, const screens::Scene& scene, const Reader& danish) {
    const screens::Scene for_others{scene.model, danish,    scene.settings, scene.place,
                                    {},          scene.now, scene.viewport, scene.unreadable};
    const ProofView shown = make_proof(for_others, screens::Years::all);
    if (!shown.code || shown.code->proof != proof || !shown.code->is_unchanged) return std::nullopt;
    const ui::QrMatrix squares = ui::qr_matrix(shown.code->digits);
    if (squares.side == 0) return std::nullopt;
    print::Document document{scene.text("My proof"), {ProofWords{danish}.sheet_of(shown)}, print::a4};
    document.sheets.front().code = print::SquareCode{squares.side, squares.dark};
    if (scene.reader.language() != danish.language())
        document.sheets.push_back(ProofWords{scene.reader}.sheet_of(make_proof(scene, screens::Years::all)));
    return document;
}

} // namespace foothold::main
