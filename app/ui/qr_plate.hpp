#pragma once

#include "app/ui/tree.hpp"

#include <string_view>

namespace foothold::ui {

/// A code on its white plate with the quiet zone around it: the same in every theme and direction. The plate is no wider than
/// `side_max` where the squares can be a dp or more.
void qr_plate(Tree& tree, std::string_view digits, float side_max);

/// As wide as that, with no more quiet zone than cameras need; its squares need not be whole dp.
void large_qr_plate(Tree& tree, std::string_view digits, float side);

/// 28 dots around a disc with a check: something was looked at and is in order.
void seal(Tree& tree, Icon icon);

} // namespace foothold::ui
