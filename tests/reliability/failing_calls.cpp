// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, it makes one chosen call on files fail. A call is named by what it does: the function, the
// path's role below FAULTS_FOLDER, and which of the equal ones it is. So it is the same call in every run, whatever
// else the program happens to ask of the system. Temporary files, whose names are random, count from 1 in a role.
//
//   FAULTS_FOLDER  what lies in it is looked at
//   FAULTS_LOG     a file outside: one line "function<TAB>role<TAB>nth" a call; the one that failed begins with "!"
//   FAULTS_AT      such a line: the call that fails; empty: none does
//   FAULTS_ERROR   errno's number; 0: a write takes only half of what it is given, as write(2) may
//   FAULTS_REST    set: whatever changes a file fails from there on, as on a disk that takes nothing more

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace {

template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

std::string fromEnvironment(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

std::string pathOf(int descriptor)
{
    std::array<char, PATH_MAX> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t size = ::readlink(link.c_str(), path.data(), path.size());
    return size < 0 ? std::string() : std::string(path.data(), static_cast<std::size_t>(size));
}

std::string pathAt(int folder, const char *name)
{
    if (name[0] == '/')
        return name;
    std::string path = folder == AT_FDCWD ? std::string() : pathOf(folder);
    if (folder == AT_FDCWD) {
        std::array<char, PATH_MAX> current{};
        if (::getcwd(current.data(), current.size()))
            path = current.data();
    }
    return std::string_view(name) == "." ? path : path + '/' + name;
}

enum class Verdict { Pass, Fail, Halve };

class Faults {
public:
    static Faults &instance()
    {
        static Faults &faults = *new Faults; // calls come until the very end of the process
        return faults;
    }

    /// Of a call on one path, or from one to another.
    Verdict judge(const std::string &function, const std::string &path, const std::string &to = {})
    {
        const std::lock_guard guard(m_mutex);
        std::string role = roleOf(path);
        if (m_folder.empty() || role.empty())
            return Verdict::Pass;
        if (!to.empty())
            role += " -> " + roleOf(to);
        const std::string what = function + '\t' + role;
        const std::string call = what + '\t' + std::to_string(++m_counts[what]);
        // A full disk still opens what is there.
        const bool changes =
            function == "create" ? ::access(path.c_str(), F_OK) != 0 : function != "open" && function != "flock";
        const bool isRest = m_hasFailed && m_failsRest && changes;
        const bool fails = call == m_at || isRest;
        m_hasFailed = m_hasFailed || fails;
        log((fails ? "!" : "") + call + '\n');
        if (!fails)
            return Verdict::Pass;
        errno = m_error;
        return m_error == 0 ? Verdict::Halve : Verdict::Fail;
    }

private:
    Faults()
        : m_folder(fromEnvironment("FAULTS_FOLDER"))
        , m_at(fromEnvironment("FAULTS_AT"))
        , m_failsRest(std::getenv("FAULTS_REST"))
        , m_error(std::atoi(fromEnvironment("FAULTS_ERROR").c_str()))
        , m_log(next<int(const char *, int, ...)>("open")(fromEnvironment("FAULTS_LOG").c_str(),
                                                          O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600))
    {
    }

    void log(const std::string &line) const
    {
        if (next<ssize_t(int, const void *, std::size_t)>("write")(m_log, line.data(), line.size()) < 0)
            std::abort(); // a proof without its record proves nothing
    }

    /// Empty for what is not below the folder.
    std::string roleOf(std::string path)
    {
        if (path == m_folder)
            return ".";
        if (!path.starts_with(m_folder + '/'))
            return {};
        path.erase(0, m_folder.size() + 1);
        constexpr std::string_view ending = ".tmp";
        constexpr std::size_t digits = 16;
        if (!path.ends_with(ending) || path.size() < digits + ending.size())
            return path;
        const std::size_t begin = path.size() - ending.size() - digits;
        const std::string random = path.substr(begin, digits);
        if (random.find_first_not_of("0123456789abcdef") != std::string::npos)
            return path;
        const std::string base = path.substr(0, begin);
        auto &seen = m_temporaries[base];
        return base + std::to_string(seen.try_emplace(random, seen.size() + 1).first->second) + std::string(ending);
    }

    std::string m_folder;
    std::string m_at;
    bool m_failsRest;
    int m_error;
    int m_log;
    bool m_hasFailed = false;
    std::mutex m_mutex;
    std::map<std::string, int> m_counts;
    std::map<std::string, std::map<std::string, std::size_t>> m_temporaries;
};

Verdict judge(const char *function, const std::string &path, const std::string &to = {})
{
    const int before = errno;
    const Verdict verdict = Faults::instance().judge(function, path, to);
    if (verdict == Verdict::Pass)
        errno = before;
    return verdict;
}

int openedAt(const char *name, int folder, const char *path, int flags, mode_t mode)
{
    const bool changes = (flags & O_CREAT) != 0;
    if (judge(changes ? "create" : "open", pathAt(folder, path)) == Verdict::Fail)
        return -1;
    return next<int(int, const char *, int, ...)>(name)(folder, path, flags, mode);
}

mode_t modeFrom(int flags, std::va_list list) { return (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0; }

template <typename Write>
ssize_t written(int descriptor, std::size_t size, Write &&write)
{
    switch (judge("write", pathOf(descriptor))) {
    case Verdict::Fail:
        return -1;
    case Verdict::Halve:
        return write(std::max<std::size_t>(size / 2, 1));
    case Verdict::Pass:
        break;
    }
    return write(size);
}

template <typename Call>
int unlessFailing(const char *function, const std::string &path, Call &&call)
{
    return judge(function, path) == Verdict::Fail ? -1 : call();
}

template <typename Call>
int unlessFailing(const char *function, const std::string &from, const std::string &to, Call &&call)
{
    return judge(function, from, to) == Verdict::Fail ? -1 : call();
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    std::va_list list;
    va_start(list, flags);
    const mode_t mode = modeFrom(flags, list);
    va_end(list);
    return openedAt("openat", AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    std::va_list list;
    va_start(list, flags);
    const mode_t mode = modeFrom(flags, list);
    va_end(list);
    return openedAt("openat64", AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    std::va_list list;
    va_start(list, flags);
    const mode_t mode = modeFrom(flags, list);
    va_end(list);
    return openedAt("openat", folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...)
{
    std::va_list list;
    va_start(list, flags);
    const mode_t mode = modeFrom(flags, list);
    va_end(list);
    return openedAt("openat64", folder, path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, std::size_t size)
{
    return written(descriptor, size, [&](std::size_t some) {
        return next<ssize_t(int, const void *, std::size_t)>("write")(descriptor, bytes, some);
    });
}

ssize_t pwrite(int descriptor, const void *bytes, std::size_t size, off_t at)
{
    return written(descriptor, size, [&](std::size_t some) {
        return next<ssize_t(int, const void *, std::size_t, off_t)>("pwrite")(descriptor, bytes, some, at);
    });
}

ssize_t pwrite64(int descriptor, const void *bytes, std::size_t size, off64_t at)
{
    return written(descriptor, size, [&](std::size_t some) {
        return next<ssize_t(int, const void *, std::size_t, off64_t)>("pwrite64")(descriptor, bytes, some, at);
    });
}

int fsync(int descriptor)
{
    return unlessFailing("fsync", pathOf(descriptor), [&] { return next<int(int)>("fsync")(descriptor); });
}

int fdatasync(int descriptor)
{
    return unlessFailing("fdatasync", pathOf(descriptor), [&] { return next<int(int)>("fdatasync")(descriptor); });
}

int fchmod(int descriptor, mode_t mode) noexcept
{
    return unlessFailing("fchmod", pathOf(descriptor),
                         [&] { return next<int(int, mode_t)>("fchmod")(descriptor, mode); });
}

int flock(int descriptor, int operation) noexcept
{
    return unlessFailing("flock", pathOf(descriptor),
                         [&] { return next<int(int, int)>("flock")(descriptor, operation); });
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    return unlessFailing("rename", pathAt(fromFolder, from), pathAt(toFolder, to), [&] {
        return next<int(int, const char *, int, const char *)>("renameat")(fromFolder, from, toFolder, to);
    });
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    return unlessFailing("rename", pathAt(fromFolder, from), pathAt(toFolder, to), [&] {
        return next<int(int, const char *, int, const char *, unsigned)>("renameat2")(fromFolder, from, toFolder, to,
                                                                                      flags);
    });
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    return unlessFailing("link", pathAt(fromFolder, from), pathAt(toFolder, to), [&] {
        return next<int(int, const char *, int, const char *, int)>("linkat")(fromFolder, from, toFolder, to, flags);
    });
}

int unlinkat(int folder, const char *path, int flags) noexcept
{
    return unlessFailing("unlink", pathAt(folder, path),
                         [&] { return next<int(int, const char *, int)>("unlinkat")(folder, path, flags); });
}

int mkdirat(int folder, const char *path, mode_t mode) noexcept
{
    return unlessFailing("mkdir", pathAt(folder, path),
                         [&] { return next<int(int, const char *, mode_t)>("mkdirat")(folder, path, mode); });
}

} // extern "C"
