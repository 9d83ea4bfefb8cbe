import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card, Fact, ReadAloud, Section } from '@/ui'
import { minutesParts } from './minutes-sections'
import './minutes-text.scss'

/** A corrected line and a result are what one looks for. */
const STRONG = /^(结果|更正（)/

/** The minutes, section by section; `under` each, what was said of it. 0 is the head. */
export function MinutesText({ text, under }: { text: string; under?: (section: number) => ReactNode }) {
  const { heading, title, facts, sections } = minutesParts(text)
  return (
    <View className='t-minutes-text'>
      <View className='sub'>{heading}</View>
      <View className='h1 mt4'>{title}</View>
      <View className='mt12'><ReadAloud text={text} /></View>
      <Card rows className='mt12'>
        {facts.map(({ name, words }) => <Fact key={words} name={name}>{words}</Fact>)}
      </Card>
      {under?.(0)}
      {sections.map((section, index) => (
        <Section key={section.title} title={section.title}>
          <Card>
            {section.lines.map(({ text: line, inner }, i) => (
              <View key={i} className={`minutes-line ${inner ? 'minutes-line--in' : ''} ${STRONG.test(line) ? 'b' : ''}`}>{line}</View>
            ))}
          </Card>
          {under?.(index + 1)}
        </Section>
      ))}
    </View>
  )
}
