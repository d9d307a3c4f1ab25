#pragma once

#include <cstdio>
#include <string>

namespace foothold::bench {

// One measured figure, and the most that it should be (nothing fails when it is more). The figures of a program become rows of
// one table.
struct Figure {
    std::string name;
    double value;
    double value_max;
    std::string unit;
};

inline void report(const Figure& figure) {
    std::printf("%s\t%.3f\t%.3f\t%s\n", figure.name.c_str(), figure.value, figure.value_max, figure.unit.c_str());
}

} // namespace foothold::bench
