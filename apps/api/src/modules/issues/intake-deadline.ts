import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CalendarDesk } from '../deadlines';
import { IssueMoves } from './issue-moves';
import { IssueEntity } from './issue.entity';

/** A matter shows the last day for taking it in; when the official days off move that day, so does what it shows. */
@Injectable()
export class IntakeDeadline implements OnModuleInit {
  constructor(
    private readonly desk: CalendarDesk,
    private readonly moves: IssueMoves,
  ) {}

  onModuleInit(): void {
    this.desk.ownedBy('issue', {
      lock: (em, issueId) => this.moves.lock(em, issueId),
      moved: async (em, { subjectId, dueOn }) => {
        await em.update(IssueEntity, { issueId: subjectId }, { dueOn });
      },
    });
  }
}
