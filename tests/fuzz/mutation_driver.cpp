// SPDX-License-Identifier: GPL-3.0-or-later
// The fuzzers' own driver, for where there is no libFuzzer: replays a corpus, then runs mutations of it.
#include "tests/fuzz/invariant.h"
#include "tests/fuzz/mutator.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <span>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif

namespace {

constexpr const char *usage = R"(Usage: %s [--runs N] [--seconds N] [--seed N] [--keep FILE] CORPUS...

  --runs N      mutations to try; without it and --seconds the corpus alone is replayed
  --seconds N   stop after so many seconds, whatever --runs says
  --long N      the same in the whole form of the proofs (./dev test --long), which also tells docs/reliability.md
                how many inputs were tried
  --seed N      the same seed makes the same mutations (1)
  --keep FILE   where the input goes that ends the process (crash-input)
  CORPUS        a file, or a folder of files
)";

struct Options {
    std::uint64_t runs = 0;
    std::uint64_t seconds = std::numeric_limits<std::uint32_t>::max();
    std::uint64_t seed = 1;
    std::string keep = "crash-input";
    std::vector<std::string> corpus;
};

bool isLong()
{
    const char *const wanted = std::getenv("TSUNAGI_LONG");
    return wanted && std::string_view(wanted) == "1";
}

bool readOptions(std::span<char *> arguments, Options &options)
{
    bool timed = false;
    std::uint64_t longSeconds = 0;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string_view name = arguments[i];
        if (!name.starts_with("--")) {
            options.corpus.emplace_back(name);
            continue;
        }
        if (++i == arguments.size())
            return false;
        if (name == "--keep")
            options.keep = arguments[i];
        else if (name == "--runs")
            options.runs = std::strtoull(arguments[i], nullptr, 10);
        else if (name == "--seed")
            options.seed = std::strtoull(arguments[i], nullptr, 10);
        else if (name == "--seconds")
            options.seconds = std::strtoull(arguments[i], nullptr, 10);
        else if (name == "--long")
            longSeconds = std::strtoull(arguments[i], nullptr, 10);
        else
            return false;
        timed |= name == "--seconds";
    }
    if (longSeconds > 0 && isLong())
        options.seconds = longSeconds;
    if (timed && options.runs == 0)
        options.runs = std::numeric_limits<std::uint64_t>::max();
    return !options.corpus.empty();
}

// The input under way, and where it goes if it is the last one. Looked at by a signal handler.
std::string current;
std::string keptAt;

void keepInput()
{
    const int file = ::open(keptAt.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    const bool written =
        file >= 0 && ::write(file, current.data(), current.size()) == static_cast<ssize_t>(current.size());
    const char *const told = written ? "the input is kept in " : "the input could not be kept in ";
    for (const char *const part : { told, keptAt.c_str(), "\n" })
        if (::write(STDERR_FILENO, part, std::strlen(part)) < 0)
            return;
}

void keepAndEnd(int signal)
{
    keepInput();
    ::raise(signal); // the default action: the handler is for once
}

// AddressSanitizer tells more of a bad access than we could: those signals stay its own.
#ifdef __SANITIZE_ADDRESS__
constexpr std::array signals{ SIGABRT, SIGALRM };
#else
constexpr std::array signals{ SIGABRT, SIGALRM, SIGSEGV, SIGBUS, SIGFPE, SIGILL };
#endif

void watch()
{
#ifdef __SANITIZE_ADDRESS__
    __sanitizer_set_death_callback(keepInput);
#endif
    for (const int signal : signals) {
        struct sigaction action{};
        action.sa_handler = keepAndEnd;
        action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_NODEFER;
        ::sigaction(signal, &action, nullptr);
    }
}

void runOnce(std::string input)
{
    constexpr unsigned patience = 30; // one input that takes so long has found something, too
    current = std::move(input);
    ::alarm(patience);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(current.data()), current.size());
}

std::vector<std::string> readCorpus(const std::vector<std::string> &places)
{
    std::vector<std::filesystem::path> paths;
    for (const std::string &place : places) {
        if (!std::filesystem::is_directory(place)) {
            paths.emplace_back(place);
            continue;
        }
        for (const auto &entry : std::filesystem::directory_iterator(place))
            if (entry.is_regular_file())
                paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end()); // not as the folder happens to list them
    std::vector<std::string> corpus;
    for (const std::filesystem::path &path : paths) {
        std::ifstream file(path, std::ios::binary);
        if (!file) {
            std::fprintf(stderr, "%s can't be read\n", path.c_str());
            std::exit(2);
        }
        corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return corpus;
}

/// For write_page.py, as tests/support/proof.h does it.
bool record(const std::string &program, std::uint64_t tried)
{
    const char *const output = std::getenv("TSUNAGI_TEST_OUTPUT");
    if (!output)
        return true;
    const std::filesystem::path folder = std::filesystem::path(output) / "reliability";
    std::filesystem::create_directories(folder);
    std::ofstream file(folder / (program + ".json"));
    file << R"({"promise": "X", "test": ")" << program << R"(", "lost": 0, "unit": "inputs", "tried": )" << tried
         << "}\n";
    return file.good();
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    if (!readOptions({ argv, static_cast<std::size_t>(argc) }, options)) {
        std::fprintf(stderr, usage, argv[0]);
        return 2;
    }
    const std::vector<std::string> corpus = readCorpus(options.corpus);
    if (corpus.empty()) {
        std::fprintf(stderr, "there is no corpus\n");
        return 2;
    }
    keptAt = options.keep;
    watch();
    for (const std::string &input : corpus)
        runOnce(input);

    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    tsunagi::fuzz::Mutator mutator(corpus, options.seed);
    std::uint64_t runs = 0;
    while (runs < options.runs && Clock::now() - start < std::chrono::seconds(options.seconds)) {
        runOnce(mutator.next());
        ++runs;
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    std::printf("%zu inputs of the corpus and %llu mutations of seed %llu, %.1f s: nothing broken\n", corpus.size(),
                static_cast<unsigned long long>(runs), static_cast<unsigned long long>(options.seed), seconds);
    if (isLong() && !record(std::filesystem::path(argv[0]).filename(), corpus.size() + runs)) {
        std::fprintf(stderr, "the record of the proof can't be written\n");
        return 1;
    }
    return 0;
}
