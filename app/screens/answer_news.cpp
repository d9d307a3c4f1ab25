#include "app/screens/answer_news.hpp"

#include "app/screens/request_view.hpp"

namespace foothold::screens {

using ui::Icon;

namespace {

AnswerNews news_of(const domain::SupportRequest& request, const Scene& scene) {
    const std::string title = request.owner.empty() ? scene.text("Your question has been answered")
                                                    : scene.text("{name} has answered you", {{"name", request.owner}});
    return {Icon::support_agent, Reader::own(title), scene.reader.content(request.answer)};
}

AnswerNews news_of(const domain::DataRequest& request, const Scene& scene) {
    const RequestView view = make_request(request, scene);
    const std::string title = scene.text("What you asked about your data has been answered");
    return {Icon::edit_note, Reader::own(title), view.answer.empty() ? Reader::own(view.state) : view.answer};
}

} // namespace

std::optional<AnswerNews> make_answer_news(const domain::Notice& notice, const Scene& scene) {
    if (const auto* request = scene.records().find<domain::SupportRequest>(notice.about)) return news_of(*request, scene);
    if (const auto* request = scene.records().find<domain::DataRequest>(notice.about)) return news_of(*request, scene);
    return std::nullopt;
}

} // namespace foothold::screens
