import type { Labels } from '../vocabulary/index.js'

/** Goes with every output about a person's or a program's readiness. */
export const readinessNotice: Labels = {
  id: 'Alat bantu perencanaan pelatihan dan pendampingan. Tidak boleh dipakai untuk remisi, pembebasan bersyarat, atau disiplin; keputusan tetap pada sidang atau panel.',
  en: 'An aid for planning training and support. Not to be used for remission, parole or discipline; the panel decides.',
}
