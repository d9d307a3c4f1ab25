# Language, warnings, and the tools that make builds faster when they are installed.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

option(FOOTHOLD_WARNINGS_ARE_ERRORS "Stop at the first warning (CI does)" OFF)
option(FOOTHOLD_FUZZ "Build the libFuzzer targets" OFF)
set(FOOTHOLD_SANITIZE "" CACHE STRING "Value for -fsanitize, such as address,undefined")

add_library(foothold_compiler INTERFACE)
target_include_directories(foothold_compiler INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(foothold_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                       -Wno-missing-field-initializers) # designated initialisers leave out what has a default
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(foothold_compiler INTERFACE -Wno-restrict) # wrong about "text" + std::string: GCC bug 105651
endif()
if(FOOTHOLD_WARNINGS_ARE_ERRORS)
    target_compile_options(foothold_compiler INTERFACE -Werror)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_definitions(foothold_compiler INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(FOOTHOLD_SANITIZE)
    # Left out because they make compiling three times slower: the address sanitizer stops at a null pointer too. -g1 keeps lines in traces.
    set(OMITTED -fno-sanitize=null,alignment,vptr)
    target_compile_options(foothold_compiler INTERFACE -fsanitize=${FOOTHOLD_SANITIZE} ${OMITTED} -fno-sanitize-recover=all)
    # -Og compiles the tests in two thirds of the time of -O1.
    target_compile_options(foothold_compiler INTERFACE -fno-omit-frame-pointer -Og -g1)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(foothold_compiler INTERFACE -Wno-maybe-uninitialized) # the instrumented std::regex of g++ 12 sets it off
    endif()
    target_link_options(foothold_compiler INTERFACE -fsanitize=${FOOTHOLD_SANITIZE})
endif()
if(FOOTHOLD_FUZZ)
    target_compile_options(foothold_compiler INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD AND NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_link_options(-fuse-ld=mold)
endif()
