#pragma once

#include "app/i18n/catalogues.hpp"
#include "app/i18n/placeholders.hpp"

#include <boost/json/value.hpp>
#include <map>
#include <string>
#include <vector>

namespace foothold::walkthrough {

/// What is read on a screen, named in a recipe by its English. A plain string is a message of the interface.
struct Said {
    enum class Kind {
        message, ///< of the catalogue
        danish,  ///< the same in Danish, for cards that are shown to others
        told,    ///< of the sample programmes
        as_it_is ///< the same in every language
    };

    Said(const char* message) : english(message) {} // NOLINT: so that recipes read like prose
    Said(Kind said_kind, std::string words) : english(std::move(words)), kind(said_kind) {}

    std::string english;
    Kind kind = Kind::message;
    std::string context = {}; ///< of the message; mostly none
    std::vector<i18n::Argument> arguments = {};
};

/// A text that staff have written into a programme, as this reader gets it.
Said told(std::string english);
Said as_it_is(std::string words);
/// A message with something in its placeholders.
Said with(std::string message, std::vector<i18n::Argument> arguments);
Said in_danish(std::string message);
Said in_context(std::string context, std::string message);

/// Finds the words that one reader gets. The catalogues have to live as long.
class WordBook {
public:
    WordBook(const i18n::Catalogues& catalogues, std::vector<std::string> languages);

    /// Takes in every text in several languages of what `foothold show --json` printed.
    void learn(const boost::json::value& shown);
    /// What may stand there: two texts of the samples can be the same in English alone.
    std::vector<std::string> words(const Said& said) const;

private:
    using Translations = std::map<std::string, std::string>;

    std::vector<std::string> sample_words(const std::string& english) const;
    std::string message(const Said& said, const std::string& language) const;

    const i18n::Catalogues& catalogues_;
    std::vector<std::string> languages_;
    std::multimap<std::string, Translations> samples_; ///< by their English
};

} // namespace foothold::walkthrough
