// Put behind a line `const kept = { name, files }` by the build (vite.offline.ts): the files of one build under one name.

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(kept.name)
      .then((cache) => cache.addAll(kept.files))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== kept.name).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  // What is not of this build is not answered: the page's own policy forbids it anyway.
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((found) => found ?? fetch(event.request)))
})
