import type {
  ConfirmPaperRequest, Done, EnterPaperRequest, NameWitnessRequest, PaperAddressee, PaperAddressees, PaperDesk, PaperDifferences, PaperReceipt, PaperToEnter, PollView, PrintPaperRequest, ReadPaperRequest, ReceivePaperRequest, WitnessCandidates, WitnessDesk,
} from '@silin/shared'
import { get, post, postForFile } from './client'

export const fetchPaperDesk = (pollId: string) => get<PaperDesk>(`/polls/${pollId}/paper`)
export const fetchPaperAddressee = (pollId: string, code: string) => get<PaperAddressee>(`/polls/${pollId}/paper/addressee`, { code })
export const findPaperAddressees = (pollId: string, text: string) => get<PaperAddressees>(`/polls/${pollId}/paper/addressees`, { text })
export const receivePaper = (pollId: string, request: ReceivePaperRequest) => post<PaperReceipt>(`/polls/${pollId}/paper/receipts`, request)
export const fetchPaperToEnter = (pollId: string, code?: string) => get<PaperToEnter>(`/polls/${pollId}/paper/next`, { code })
export const enterPaper = (pollId: string, request: EnterPaperRequest) => post<Done>(`/polls/${pollId}/paper/entries`, request)
export const fetchPaperDifferences = (pollId: string) => get<PaperDifferences>(`/polls/${pollId}/paper/differences`)
export const lookAtPaperAgain = (pollId: string, request: ReadPaperRequest) => post<Done>(`/polls/${pollId}/paper/second-looks`, request)
export const findWitnesses = (pollId: string, text: string) => get<WitnessCandidates>(`/polls/${pollId}/paper/witness-candidates`, { text })
export const nameWitness = (pollId: string, request: NameWitnessRequest) => post<Done>(`/polls/${pollId}/paper/witnesses`, request)
export const fetchWitnessDesk = (pollId: string) => get<WitnessDesk>(`/polls/${pollId}/paper/witness`)
export const settlePaper = (pollId: string, request: ReadPaperRequest) => post<Done>(`/polls/${pollId}/paper/settlements`, request)
export const confirmPaper = (pollId: string, totals: ConfirmPaperRequest) => post<Done>(`/polls/${pollId}/paper/confirmation`, totals)
export const certifyPoll = (pollId: string) => post<PollView>(`/polls/${pollId}/certify`)
export const printBallots = (pollId: string, request: PrintPaperRequest) => postForFile(`/polls/${pollId}/paper/ballots`, request)
export const printDoorList = (pollId: string, request: PrintPaperRequest) => postForFile(`/polls/${pollId}/paper/door-list`, request)
