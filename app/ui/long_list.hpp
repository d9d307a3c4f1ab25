#pragma once

#include "app/ui/row_window.hpp"
#include "app/ui/tree.hpp"

#include <cstddef>
#include <cstdint>

namespace foothold::ui {

/// Rows in a column. Of very many only those are built that are seen or nearly so, and the one that the keyboard is on; room
/// stands for the others, as high as they were when they were last built. A few are children of the open box, as if there were no
/// list. `id_of(row)` is a number that stays the row's while others come and go; `draw(row)` builds it.
template <class IdOf, class Draw>
void long_list(Tree& tree, const LongList& list, std::size_t count, IdOf&& id_of, Draw&& draw) {
    constexpr std::size_t few = 60;
    if (count <= few || !tree.lists() || tree.reading().lines) {
        for (std::size_t row = 0; row < count; ++row) draw(row);
        return;
    }
    Box box{.gap = list.gap, .name = list.name};
    box.is_long_list = true;
    tree.column(box, [&] {
        RowWindow window(tree, list);
        for (std::size_t row = 0; row < count; ++row) window.look(row, id_of(row));
        window.settle();
        for (std::size_t row = 0; row < count; ++row) {
            const std::uint64_t id = id_of(row);
            if (!window.takes(row, id)) continue;
            window.make_room();
            tree.column({.id = id}, [&] { draw(row); });
        }
        window.make_room();
    });
}

} // namespace foothold::ui
