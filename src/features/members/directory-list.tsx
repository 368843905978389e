import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { foldText } from '#rules/fold-text.ts';
import type { KnownMember } from '#src/domain/campaigns/directory.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import type { Directory } from '#src/shared/campaigns/known-members.ts';
import { ShowMore, usePart } from '#src/ui/show-more.tsx';
import { Empty } from '#src/ui/text.tsx';
import { TextFilter } from '#src/ui/text-filter.tsx';
import classes from './members-page.module.css';
import { membersMessages } from './messages.ts';
import { Way } from './way.tsx';

interface DirectoryListProps {
  network: string;
  isOpen: boolean;
  directory: Directory;
  chosen: readonly string[];
  find: string;
  onFind: (words: string) => void;
  onAdd: (codes: readonly string[]) => void;
  onRemove: (codes: readonly string[]) => void;
}

/**
 * The members that this session has read of. The API has no list of a network's members, so it says
 * where they stand and what would name more.
 */
export function DirectoryList(props: DirectoryListProps) {
  const { network, isOpen, directory, chosen, find, onFind, onAdd, onRemove } = props;
  const text = useMessages(membersMessages);
  const format = useFormat();
  const { seesBlacklist } = useRights();
  const { members, hasOptOuts } = directory;
  const words = foldText(find).split(' ').filter(Boolean);
  const found = members.filter((member) => holdsAll(member, words));
  const part = usePart(found.length, null);
  const fresh = found.filter(({ code }) => !chosen.includes(code)).map(({ code }) => code);
  return (
    <Way title={text.directory(format.integer(members.length))} isOpen={isOpen}>
      {members.length === 0 ? (
        <Empty>{text.directoryEmpty}</Empty>
      ) : (
        <>
          <div className={classes.find}>
            <TextFilter
              label={text.find}
              placeholder={text.findHint}
              value={find}
              onChange={onFind}
            />
            {fresh.length > 0 && (
              <Button size="xs" variant="default" onClick={() => onAdd(fresh)}>
                {words.length > 0
                  ? text.addFound(format.integer(fresh.length))
                  : text.addAll(format.integer(fresh.length))}
              </Button>
            )}
          </div>
          {found.length === 0 && <Empty>{text.noneFound}</Empty>}
          <ul className={classes.members}>
            {found.slice(part.from, part.to).map((member) => (
              <li key={member.code}>
                <MemberChoice
                  member={member}
                  isChosen={chosen.includes(member.code)}
                  onChange={(isChosen) => (isChosen ? onAdd : onRemove)([member.code])}
                />
              </li>
            ))}
          </ul>
          <ShowMore part={part} side="after" label={text.directoryMore} />
        </>
      )}
      {!hasOptOuts && seesBlacklist && (
        <p className={classes.small}>
          {text.optOutsUnread} <Link to={paths.blacklist(network)}>{text.openOptOuts}</Link>
        </p>
      )}
    </Way>
  );
}

interface MemberChoiceProps {
  member: KnownMember;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
}

function MemberChoice({ member, isChosen, onChange }: MemberChoiceProps) {
  const text = useMessages(membersMessages);
  const { code, name, otherNames, sources } = member;
  return (
    <label className={classes.member}>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        <strong>{code}</strong> {[name, ...otherNames].filter(Boolean).join(' / ')}{' '}
        <span className={classes.small}>
          {sources.map((source) => text.sources[source]).join(', ')}
        </span>
      </span>
    </label>
  );
}

function holdsAll({ code, name, otherNames }: KnownMember, words: readonly string[]): boolean {
  const text = foldText([code, name, ...otherNames].join(' '));
  return words.every((word) => text.includes(word));
}
