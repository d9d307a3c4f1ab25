# foothold_level(NAME SOURCES a.cpp ... USES target ...): one static library for one folder, named after it.
# Levels that the target offers to its users are PUBLIC; libraries that only its .cpp files need go in PRIVATE.
function(foothold_level NAME)
    cmake_parse_arguments(ARG "" "" "SOURCES;USES;PRIVATE" ${ARGN})
    add_library(${NAME} STATIC ${ARG_SOURCES})
    target_link_libraries(${NAME} PUBLIC foothold_compiler ${ARG_USES} PRIVATE ${ARG_PRIVATE})
endfunction()
