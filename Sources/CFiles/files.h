// A move that never takes the place of something: a system call that Swift's view of the C library leaves out.
#pragma once
#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>

#ifdef __linux__
// As of glibc 2.28, shown only to programs that ask for GNU's own functions.
extern int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned int flags);
#endif

/// 0, or -1 with errno (EEXIST where something is there already).
static inline int move_without_replacing(const char *from, const char *to) {
#ifdef __linux__
  enum { at_working_directory = -100, no_replace = 1 };
  int moved = renameat2(at_working_directory, from, at_working_directory, to, no_replace);
#else
  int moved = renamex_np(from, to, RENAME_EXCL);
#endif
  // File systems that can't promise it: looked at just before.
  if (moved == 0 || (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)) return moved;
  struct stat there;
  if (lstat(to, &there) == 0) {
    errno = EEXIST;
    return -1;
  }
  return rename(from, to);
}
