import { defineVocabulary } from '../vocabulary/index.js'

export const holidayKinds = defineVocabulary('holiday-kind', {
  'public-holiday': { id: 'Libur nasional', en: 'Public holiday' },
  'collective-leave': { id: 'Cuti bersama', en: 'Collective leave' },
})

/** Whether a date comes from a decree or is a guess that waits for one. */
export const holidayStatuses = defineVocabulary('holiday-status', {
  official: { id: 'Resmi', en: 'Official' },
  estimate: { id: 'Perkiraan (perlu konfirmasi)', en: 'Estimate (to confirm)' },
})

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

export const months = defineVocabulary('month', {
  '1': { id: 'Januari', en: 'January' },
  '2': { id: 'Februari', en: 'February' },
  '3': { id: 'Maret', en: 'March' },
  '4': { id: 'April', en: 'April' },
  '5': { id: 'Mei', en: 'May' },
  '6': { id: 'Juni', en: 'June' },
  '7': { id: 'Juli', en: 'July' },
  '8': { id: 'Agustus', en: 'August' },
  '9': { id: 'September', en: 'September' },
  '10': { id: 'Oktober', en: 'October' },
  '11': { id: 'November', en: 'November' },
  '12': { id: 'Desember', en: 'December' },
})

/** Why a day that the week has lesson hours for gives none, or fewer. */
export const dayOffReasons = defineVocabulary('day-off-reason', {
  'public-holiday': { id: 'Libur nasional', en: 'Public holiday' },
  'collective-leave': { id: 'Cuti bersama', en: 'Collective leave' },
  closure: { id: 'Penutupan', en: 'Closure' },
  absence: { id: 'Pengajar atau tempat tidak tersedia', en: 'Teacher or venue not available' },
  'short-day': { id: 'Hari pendek', en: 'Short day' },
})
export type DayOffReason = (typeof dayOffReasons.codes)[number]
